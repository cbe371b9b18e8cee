import type { ReactNode } from 'react'

/** Depth for who wants it: closed until it is asked for, open on paper. */
export const Fold = ({ title, children }: { title: string; children?: ReactNode }) => (
  <details className="fold my-5 rounded-field border border-line bg-surface px-4">
    <summary className="flex min-h-12 items-center py-2 font-sans text-base font-semibold text-sea-strong">
      {title}
    </summary>
    <div className="pt-1 pb-3 [&>:first-child]:mt-0 [&>:last-child]:mb-0">{children}</div>
  </details>
)
