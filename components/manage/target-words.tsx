import type { Lang } from '@/domain/lang/lang'
import { Button } from '../ui/button'
import { DateField } from './date-field'
import { Field } from '../ui/field'
import { HiddenFields } from '../ui/hidden-fields'

export type TargetWords = { name: string; nameEn: string; document: string; startsOn: string }
export type FieldLook = { error?: string; autoFocus?: boolean }
export type WordsTexts = Record<'name' | 'nameEn' | 'document' | 'documentHint' | 'starts', string> & {
  weekdays: readonly string[]
}
type FieldsProps = {
  lang: Lang
  look: (field: string) => FieldLook
  values: TargetWords
  texts: WordsTexts
  /** An ended target keeps its days. */
  isEnded?: boolean
}

/** What a target is called, what it rests on, and when it starts. */
export function TargetWordsFields({ lang, look, values, texts, isEnded = false }: FieldsProps) {
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Field
        label={texts.name}
        name="name"
        required
        minLength={3}
        maxLength={160}
        defaultValue={values.name}
        {...look('name')}
      />
      <Field
        label={texts.nameEn}
        name="name_en"
        maxLength={160}
        defaultValue={values.nameEn}
        {...look('name_en')}
      />
      <Field
        label={texts.document}
        hint={texts.documentHint}
        name="document"
        maxLength={300}
        defaultValue={values.document}
        className="sm:col-span-2"
        {...look('document')}
      />
      {isEnded ? (
        <input type="hidden" name="starts" value={values.startsOn} />
      ) : (
        <DateField
          lang={lang}
          label={texts.starts}
          name="starts"
          defaultValue={values.startsOn}
          weekdays={texts.weekdays}
          {...look('starts')}
        />
      )}
    </div>
  )
}

/** The same of a target that stands, to be corrected. */
export function TargetWordsForm({
  hidden,
  save,
  ...fields
}: FieldsProps & { hidden: Record<string, string>; save: string }) {
  return (
    <form method="post" action="/api/v1/targets/correct" className="grid gap-5">
      <HiddenFields fields={hidden} />
      <TargetWordsFields {...fields} />
      <Button type="submit" variant="quiet" className="justify-self-start">
        {save}
      </Button>
    </form>
  )
}
