import type { Lang } from '@/domain/lang/lang'
import type { Day } from '@/domain/time/calendar'
import { SelectField } from '../people/select-field'
import { Boxes } from '../ui/boxes'
import { Button } from '../ui/button'
import { DateField } from './date-field'
import { type FieldLook, type TargetWords, TargetWordsFields, type WordsTexts } from './target-words'
import { HiddenFields } from '../ui/hidden-fields'

type Choice = { value: string; label: string }
export type TargetValues = TargetWords & {
  dueOn: string
  unitId: string
  kinds: string[]
  courseIds: string[]
  evidence: string
  /** From when on learning counts: start, any, or day with the day. */
  since: string
  sinceDay: string
  /** Whether six questions may tick lessons off: yes or no. */
  testOut: string
}
export type TargetFormTexts = WordsTexts &
  Record<
    | 'since'
    | 'since_day'
    | 'test_out'
    | 'due'
    | 'due_past'
    | 'accepts_past'
    | 'who'
    | 'unit'
    | 'courses'
    | 'evidence'
    | 'preview'
    | 'save',
    string
  >
type Props = {
  lang: Lang
  today: Day
  /** Where the preview shows: this page again. */
  previewAction: string
  saveAction: string
  hidden: Record<string, string>
  /** What the preview above shows (domain/targets/seen-rule.ts); null while there is none to go by. */
  seen: string | null
  /** Whether names and start are asked too; a target that stands has its own form for them. */
  isNew: boolean
  /** What is wrong at a field. */
  look: (field: string) => FieldLook
  values: TargetValues
  choices: {
    kinds: Choice[]
    units: Choice[]
    courses: Choice[]
    evidence: Choice[]
    since: Choice[]
    testOut: Choice[]
  }
  texts: TargetFormTexts
}

/** A target's rule as a plain form: it can be set once its preview was looked at. */
export function TargetForm(props: Props) {
  const { lang, today, previewAction, saveAction, hidden, seen, isNew, look, values, choices, texts } = props
  return (
    <form method="post" action={saveAction} className="grid gap-5">
      <HiddenFields fields={hidden} />
      {isNew && <TargetWordsFields lang={lang} look={look} values={values} texts={texts} />}
      <Boxes
        legend={texts.who}
        name="kind"
        choices={choices.kinds}
        chosen={values.kinds}
        error={look('kind').error}
      />
      <SelectField
        label={texts.unit}
        name="unit"
        choices={choices.units}
        defaultValue={values.unitId}
        {...look('unit')}
      />
      <Boxes
        legend={texts.courses}
        name="course"
        choices={choices.courses}
        chosen={values.courseIds}
        error={look('course').error}
      />
      <SelectField
        label={texts.evidence}
        name="evidence"
        choices={choices.evidence}
        defaultValue={values.evidence}
        {...look('evidence')}
      />
      <SelectField
        label={texts.test_out}
        name="test_out"
        choices={choices.testOut}
        defaultValue={values.testOut}
        {...look('test_out')}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          label={texts.since}
          name="since"
          choices={choices.since}
          defaultValue={values.since}
          {...look('since')}
        />
        <DateField
          lang={lang}
          label={texts.since_day}
          name="since_day"
          isOptional
          defaultValue={values.sinceDay}
          weekdays={texts.weekdays}
          {...look('since_day')}
        />
        <DateField
          lang={lang}
          label={texts.due}
          name="due"
          defaultValue={values.dueOn}
          weekdays={texts.weekdays}
          past={look('due').error ? undefined : { from: today, text: texts.due_past }}
          {...look('due')}
        />
      </div>
      {values.dueOn < today && (
        <label className="flex min-h-11 items-center gap-3">
          <input type="checkbox" name="accepts_past" className="size-6 shrink-0 accent-sea" />
          {texts.accepts_past}
        </label>
      )}
      <div className="flex flex-wrap gap-3">
        <Button
          type="submit"
          variant={seen === null ? 'next' : 'quiet'}
          formMethod="get"
          formAction={previewAction}
        >
          {texts.preview}
        </Button>
        {seen !== null && (
          <Button type="submit" name="seen" value={seen}>
            {texts.save}
          </Button>
        )}
      </div>
    </form>
  )
}
