import { SelectField } from '../people/select-field'
import { Button } from '../ui/button'
import { Field } from '../ui/field'

type Texts = {
  kind: string
  kinds: readonly { value: string; label: string; columns: string }[]
  file: string
  fileHint: string
  submit: string
}

type Props = {
  lang: string
  texts: Texts
  /** What was chosen, and why the file was refused. No page can give a file back. */
  kind?: string
  error?: string
}

/** Chooses a list and its kind; a plain form. */
export function UploadForm({ lang, texts, kind, error }: Props) {
  return (
    <form method="post" action="/api/v1/import" encType="multipart/form-data" className="grid gap-4">
      <input type="hidden" name="lang" value={lang} />
      <SelectField label={texts.kind} name="kind" choices={texts.kinds} defaultValue={kind} />
      <ul className="grid gap-1 text-sm text-ink-2">
        {texts.kinds.map(({ value, label, columns }) => (
          <li key={value}>
            <b className="font-semibold">{label}.</b> {columns}
          </li>
        ))}
      </ul>
      <Field
        label={texts.file}
        hint={texts.fileHint}
        name="file"
        error={error}
        autoFocus={error !== undefined}
        type="file"
        required
        accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      />
      <Button type="submit" className="justify-self-start">
        {texts.submit}
      </Button>
    </form>
  )
}
