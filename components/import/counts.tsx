/** A row of numbers with what each counts. */
export function Counts({
  items,
}: {
  items: readonly { label: string; value: string; tone?: 'bad' | 'plain' }[]
}) {
  return (
    <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
      {items.map(({ label, value, tone = 'plain' }) => (
        <div key={label} className="flex flex-col-reverse justify-end rounded-field bg-surface-2 p-3">
          <dt className="text-sm text-ink-2">{label}</dt>
          <dd className={`text-2xl font-bold tabular-nums ${tone === 'bad' ? 'text-bad' : ''}`}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
