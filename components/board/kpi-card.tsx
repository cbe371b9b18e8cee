import { Card } from '../ui/card'

export type WhyLine = { label: string; value: string }
type Props = {
  percent: string
  label: string
  fraction: string
  four: { value: string; label: string }[]
  why: { open: string; title: string; lines: WhyLine[]; notes: string[] }
}

/** The one figure, the four beside it, and the answer to "why is it that?". */
export function KpiCard({ percent, label, fraction, four, why }: Props) {
  return (
    <Card className="grid content-start gap-4" aria-label={label}>
      <div className="grid gap-1">
        <p className="text-[3.25rem] leading-tight font-bold tabular-nums">{percent}</p>
        <p className="text-ink-2">{fraction}</p>
      </div>
      <dl className="flex flex-wrap justify-between gap-x-3 gap-y-1 text-sm text-ink-2">
        {four.map(({ value, label: name }) => (
          <div key={name} className="flex flex-col-reverse justify-end">
            <dt>{name}</dt>
            <dd className="text-xl font-bold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      <details className="text-sm">
        <summary className="inline-flex min-h-11 items-center font-semibold text-sea underline underline-offset-4">
          {why.open}
        </summary>
        <div className="grid gap-3 border-t border-line pt-3">
          <h2 className="text-base">{why.title}</h2>
          <dl className="grid gap-1.5">
            {why.lines.map((line) => (
              <div key={line.label} className="flex justify-between gap-4">
                <dt className="text-ink-2">{line.label}</dt>
                <dd className="font-semibold tabular-nums">{line.value}</dd>
              </div>
            ))}
          </dl>
          {why.notes.map((note) => (
            <p key={note} className="text-ink-2">
              {note}
            </p>
          ))}
        </div>
      </details>
    </Card>
  )
}
