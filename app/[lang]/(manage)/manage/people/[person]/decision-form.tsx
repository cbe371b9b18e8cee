import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { Lang } from '@/domain/lang/lang'
import type { Form } from '@/messages/form-fields'
import { decisionName } from '../address'
import { HiddenFields } from '@/components/ui/hidden-fields'

/** What is typed into a decision: a text of so many letters. */
type Asked = { name: string; label: string; hint?: string; minLength: number; maxLength: number }
export type DecisionProps = {
  /** What is done, as the last part of the address. */
  action: 'revoke' | 'replace' | 'annul' | 'restore'
  label: string
  lang: Lang
  back: string
  /** What it is about; the first names it among the forms of the page (`decisionName`). */
  sent: Record<string, string>
  /** The forms of the page, one of which may have been refused. */
  refused: (name: string) => Form
  /** What will happen, line by line; said before it is done. */
  consequences?: { title: string; lines: string[] }
  asked: readonly Asked[]
}

/** A decision about a person: closed until it is wanted or was refused, its consequences above its fields. */
export function DecisionForm({
  action,
  label,
  lang,
  back,
  sent,
  refused,
  consequences,
  asked,
}: DecisionProps) {
  const about = sent.runId ?? sent.serial ?? ''
  const { field, summary } = refused(decisionName(action, about))
  return (
    <details open={summary !== null}>
      <summary className="inline-flex min-h-11 items-center font-semibold text-sea">{label}</summary>
      <form method="post" action={`/api/v1/people/${action}`} className="grid gap-3 pt-2">
        <HiddenFields fields={{ lang, back, ...sent }} />
        {consequences && (
          <div className="grid gap-1 rounded-field bg-beacon-soft px-4 py-3">
            <p className="font-semibold">{consequences.title}</p>
            <ul className="grid list-disc gap-1 pl-5">
              {consequences.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        )}
        {asked.map((one) => (
          <Field
            key={one.name}
            {...one}
            {...field(one.name)}
            id={`${action}-${one.name}-${about}`}
            required
          />
        ))}
        <Button type="submit" variant="danger" className="justify-self-start">
          {label}
        </Button>
      </form>
    </details>
  )
}
