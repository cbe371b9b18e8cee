import type { ReactNode } from 'react'

/** The page's one h1, a line above it, and what can be done. */
export function PageHeader({
  over,
  title,
  children,
}: {
  over?: ReactNode
  title: ReactNode
  children?: ReactNode
}) {
  return (
    <header className="flex flex-wrap items-center justify-between gap-x-6 gap-y-4">
      <div>
        {over && <p className="mb-0.5 text-sm text-ink-2">{over}</p>}
        <h1 className="text-2xl sm:text-[1.75rem]">{title}</h1>
      </div>
      {children && <div className="no-print flex flex-wrap gap-2.5">{children}</div>}
    </header>
  )
}
