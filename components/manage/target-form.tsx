import { SelectField } from '../people/select-field'
import { Button } from '../ui/button'
import { Field } from '../ui/field'

type Choice = { value: string; label: string }
export type TargetValues = {
  name: string
  nameEn: string
  document: string
  startsOn: string
  dueOn: string
  unitId: string
  kinds: string[]
  courseIds: string[]
  evidence: string
}
export type TargetFormTexts = Record<
  | 'name'
  | 'nameEn'
  | 'document'
  | 'documentHint'
  | 'starts'
  | 'due'
  | 'who'
  | 'unit'
  | 'courses'
  | 'evidence'
  | 'preview'
  | 'save',
  string
>
type Props = {
  /** Where the preview shows: this page again. */
  previewAction: string
  saveAction: string
  hidden: Record<string, string>
  /** Whether names and start are asked too; they never change later. */
  isNew: boolean
  values: TargetValues
  choices: { kinds: Choice[]; units: Choice[]; courses: Choice[]; evidence: Choice[] }
  texts: TargetFormTexts
}

/** A target's rule as a plain form: look at it first, then set it. */
export function TargetForm({ previewAction, saveAction, hidden, isNew, values, choices, texts }: Props) {
  return (
    <form method="post" action={saveAction} className="grid gap-5">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {isNew && (
        <div className="grid gap-5 sm:grid-cols-2">
          <Field
            label={texts.name}
            name="name"
            required
            minLength={3}
            maxLength={160}
            defaultValue={values.name}
          />
          <Field label={texts.nameEn} name="name_en" maxLength={160} defaultValue={values.nameEn} />
          <Field
            label={texts.document}
            hint={texts.documentHint}
            name="document"
            maxLength={300}
            defaultValue={values.document}
            className="sm:col-span-2"
          />
        </div>
      )}
      <Boxes legend={texts.who} name="kind" choices={choices.kinds} chosen={values.kinds} />
      <SelectField label={texts.unit} name="unit" choices={choices.units} defaultValue={values.unitId} />
      <Boxes legend={texts.courses} name="course" choices={choices.courses} chosen={values.courseIds} />
      <SelectField
        label={texts.evidence}
        name="evidence"
        choices={choices.evidence}
        defaultValue={values.evidence}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        {isNew && (
          <Field label={texts.starts} name="starts" type="date" required defaultValue={values.startsOn} />
        )}
        <Field label={texts.due} name="due" type="date" required defaultValue={values.dueOn} />
      </div>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="quiet" formMethod="get" formAction={previewAction}>
          {texts.preview}
        </Button>
        <Button type="submit">{texts.save}</Button>
      </div>
    </form>
  )
}

function Boxes({
  legend,
  name,
  choices,
  chosen,
}: {
  legend: string
  name: string
  choices: Choice[]
  chosen: string[]
}) {
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 font-semibold">{legend}</legend>
      {choices.map(({ value, label }) => (
        <label key={value} className="flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            name={`${name}.${value}`}
            defaultChecked={chosen.includes(value)}
            className="size-6 shrink-0 accent-sea"
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
