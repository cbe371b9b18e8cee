import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import type { Lang } from '@/domain/lang/lang'

type Props = {
  /** What is done, as the last part of the address. */
  action: 'revoke' | 'replace' | 'annul'
  label: string
  lang: Lang
  back: string
  sent: Record<string, string>
  /** What will happen, line by line; said before it is done. */
  consequences?: { title: string; lines: string[] }
  children: ReactNode
}

/** A decision about a person: closed until it is wanted, its consequences above its fields. */
export function DecisionForm({ action, label, lang, back, sent, consequences, children }: Props) {
  return (
    <details>
      <summary className="inline-flex min-h-11 items-center font-semibold text-sea">{label}</summary>
      <form method="post" action={`/api/v1/people/${action}`} className="grid gap-3 pt-2">
        {Object.entries({ lang, back, ...sent }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
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
        {children}
        <Button type="submit" variant="danger" className="justify-self-start">
          {label}
        </Button>
      </form>
    </details>
  )
}
