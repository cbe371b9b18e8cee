import type { ReactNode } from 'react'
import { TableCard } from '@/components/people/table-card'

/** One section of a preview: its title, what it means, its table or list. */
export function Part({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <TableCard className="grid gap-3">
      <h2 className="text-xl">{title}</h2>
      {note && <p className="text-sm text-ink-2">{note}</p>}
      {children}
    </TableCard>
  )
}

/** What a file said may be one endless word. */
export const Long = ({ children }: { children: string }) => <span className="wrap-anywhere">{children}</span>
