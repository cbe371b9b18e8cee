import type { ReactNode } from 'react'

/** What stands where a list would, and what happens next. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="grid justify-items-center gap-3 rounded-card border-2 border-dashed border-line p-8 text-center text-ink-2">
      <p className="font-semibold text-ink">{title}</p>
      {children}
    </div>
  )
}
