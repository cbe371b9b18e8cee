import { type Lang, langs } from '../lang/lang'
import { CLAIMS, type FormItem, type FormName, formNames, TRUE_CLAIMS } from './course-form'
import type { Fault } from './fault'
import { type Content, lineOf, type Located, type SourceCourse } from './source'
import { twinIds } from './twin-ids'

type Item = Located<FormItem>

/** Who goes by length may be right in so many of the claims, or wrong in so many, and no more. */
const MOST_BY_LENGTH = 8

/**
 * The two forms of a course measure the same: twelve claims each, half of them true, item by item of one
 * skill and one kind; and the length of a claim tells nothing.
 */
export const checkForms = ({ courses }: Content): Fault[] =>
  courses
    .filter(({ hasBrokenForms, forms }) => !hasBrokenForms && forms.a.length + forms.b.length > 0)
    .flatMap((course) => [
      ...twinIds([...course.forms.a, ...course.forms.b], 'item', 'course'),
      ...formNames.flatMap((name) => [...checkForm(course, name), ...checkTwins(course, name)]),
    ])

function checkForm({ id, forms }: SourceCourse, name: FormName): Fault[] {
  const items = forms[name]
  const file = `content/courses/${id}/forms/${name}.yaml`
  const add = (code: string, message: string, mend: string): Fault[] => [
    { file, line: 1, code, message, mend },
  ]
  if (items.length !== CLAIMS)
    return add(
      'form-count',
      `the form holds ${items.length} items; it needs ${CLAIMS}`,
      'Write both forms, or neither.',
    )
  const right = items.filter(({ value }) => value.isTrue).length
  if (right !== TRUE_CLAIMS)
    return add(
      'form-half',
      `${right} claims are true; ${TRUE_CLAIMS} of ${CLAIMS} must be`,
      'Turn claims around, here and in the other form.',
    )
  return langs.flatMap((lang) => {
    const right = rightByLength(items, lang)
    const [what, n] = right > CLAIMS / 2 ? ['longer', right] : ['shorter', CLAIMS - right]
    if (n <= MOST_BY_LENGTH) return []
    return add(
      'form-length',
      `who takes the ${what} claims for true is right in ${n} of ${CLAIMS} (${lang}); at most ${MOST_BY_LENGTH} are allowed`,
      'Make true and false claims equally long.',
    )
  })
}

/** Of how many claims somebody is right who calls true what is longer than the middle one. */
function rightByLength(items: readonly Item[], lang: Lang): number {
  const lengths = items.map(({ value }) => value.claim[lang].length).sort((a, b) => a - b)
  const middle = ((lengths[items.length / 2 - 1] ?? 0) + (lengths[items.length / 2] ?? 0)) / 2
  return items.filter(({ value }) => value.claim[lang].length > middle === value.isTrue).length
}

function checkTwins({ forms }: SourceCourse, name: FormName): Fault[] {
  const others = forms[name === 'a' ? 'b' : 'a']
  return forms[name].flatMap((item) => {
    const what = twinFault(
      item,
      others.find(({ value }) => value.id === item.value.twin),
    )
    if (!what) return []
    const mend = 'Pair each item with one of the other form: same skill, same truth, same kind of thing.'
    return [
      {
        file: item.file,
        line: lineOf(item, 'twin'),
        code: 'form-twin',
        message: `"${item.value.twin}" ${what}`,
        mend,
      },
    ]
  })
}

function twinFault({ value }: Item, twin: Item | undefined): string | null {
  if (!twin) return 'is no item of the other form'
  if (twin.value.twin !== value.id) return `is the twin of "${twin.value.twin}", not of "${value.id}"`
  if (twin.value.isTrue !== value.isTrue) return 'is not true where this is, or the other way round'
  return twin.value.shown.kind === value.shown.kind ? null : 'shows another kind of thing'
}
