import type { ReactNode } from 'react'

/** A numbered list whose numbers are easy to find again. */
export function Steps({ children }: { children?: ReactNode }) {
  return (
    <div className="my-6 rounded-card bg-surface-2 px-5 py-4 [&_li]:pl-2 [&_ol]:my-0 [&_ol]:gap-3 [&_ol]:pl-7 [&_li]:marker:font-sans [&_li]:marker:font-bold [&_li]:marker:text-sea-strong">
      {children}
    </div>
  )
}
