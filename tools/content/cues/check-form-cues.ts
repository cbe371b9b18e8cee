import type { Fault } from '@/domain/content/fault'
import type { SourceCourse } from '@/domain/content/source'
import { type Lang, langs } from '@/domain/lang/lang'
import { fault } from './check-cues'
import { meanPercent } from './choice'
import { guessByRules } from './guess-by-rules'

/** Of a true claim beside a false one the rule may find the true one so often; chance is 50. */
export const RULES_BETWEEN_CLAIMS = 65

type Forms = Pick<SourceCourse, 'id' | 'forms'>

/** The claims of a course's forms must not be told apart without looking at what is shown. */
export const checkFormCues = (courses: readonly Forms[]): Fault[] =>
  courses.flatMap((course) =>
    langs.flatMap((lang) => {
      const found = foundByRules(course, lang)
      if (found <= RULES_BETWEEN_CLAIMS) return []
      return [
        fault(
          `content/courses/${course.id}/forms/a.yaml`,
          'cue-forms',
          `a fixed rule tells true claims from false ones in ${found} % of all pairs (${lang}); at most ${RULES_BETWEEN_CLAIMS} % are allowed`,
          'Take absolutes, reasons and excuses out of false claims, or put them into true ones; level the lengths.',
        ),
      ]
    }),
  )

/**
 * In how many percent of all pairs of a true and a false claim of a course the rule of test-wise readers
 * finds the true one.
 */
export function foundByRules({ forms }: Forms, lang: Lang): number {
  const items = [...forms.a, ...forms.b].map(({ value }) => value)
  const textsOf = (isTrue: boolean) =>
    items.filter((item) => item.isTrue === isTrue).map(({ claim }) => claim[lang])
  const wrong = textsOf(false)
  const pairs = textsOf(true).flatMap((right) => wrong.map((text) => ({ texts: [right, text], key: 0 })))
  return meanPercent(guessByRules(pairs, lang))
}
