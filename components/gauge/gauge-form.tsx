import type { ReactNode } from 'react'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { HiddenFields } from '../ui/hidden-fields'

type Claim = { id: string; field: string; number: string; shown: ReactNode; claim: string }
type Props = {
  lang: string
  course: string
  moment: 'before' | 'after'
  form: string
  claims: Claim[]
  texts: { true: string; false: string; send: string; hint: string }
}

/** Twelve claims, each below what it speaks of, with two answers: one form, with or without JavaScript. */
export function GaugeForm({ lang, course, moment, form, claims, texts }: Props) {
  return (
    <form method="post" action="/api/v1/gauge" autoComplete="off" className="grid gap-5">
      <HiddenFields fields={{ lang, course, moment, form }} />
      {claims.map(({ id, field, number, shown, claim }) => (
        <Card key={id} className="grid min-w-0 gap-4 wrap-anywhere">
          <p className="text-sm font-semibold text-ink-2">{number}</p>
          {shown}
          <fieldset className="min-w-0">
            <legend className="w-full text-lg leading-snug font-semibold wrap-anywhere">{claim}</legend>
            <div className="mt-3.5 grid gap-2.5 sm:grid-cols-2">
              <Answer field={field} value="true" text={texts.true} />
              <Answer field={field} value="false" text={texts.false} />
            </div>
          </fieldset>
        </Card>
      ))}
      <div className="grid justify-items-start gap-3">
        <p className="text-ink-2">{texts.hint}</p>
        <Button type="submit" className="w-full sm:w-auto">
          {texts.send}
        </Button>
      </div>
    </form>
  )
}

const Answer = ({ field, value, text }: { field: string; value: 'true' | 'false'; text: string }) => (
  <label className="flex min-h-14 cursor-pointer items-center gap-4 rounded-field border-2 border-line-strong bg-surface px-4 py-3 has-checked:border-sea has-checked:bg-sea-soft has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus">
    <input type="radio" name={field} value={value} className="size-6 shrink-0 accent-sea" />
    <span>{text}</span>
  </label>
)
