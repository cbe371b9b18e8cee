import type { ReactNode } from 'react'

type Props = {
  /** Read by screen readers before the table. */
  caption: string
  columns: readonly string[]
  /** More classes for a column, in the same order. */
  looks?: readonly string[]
  rows: readonly { key: string; cells: readonly ReactNode[] }[]
}

/** A table that becomes a list of cards below 640 px; every cell then says which column it is. */
export function DataTable({ caption, columns, looks = [], rows }: Props) {
  return (
    <table role="table" className="w-full border-collapse text-left max-sm:block">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup" className="max-sm:sr-only">
        <tr role="row">
          {columns.map((column, at) => (
            <th
              key={column}
              role="columnheader"
              scope="col"
              className={`border-b border-line px-3 py-2 text-sm font-semibold text-ink-2 ${looks[at] ?? ''}`}
            >
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-sm:grid max-sm:gap-3">
        {rows.map(({ key, cells }) => (
          <tr
            key={key}
            role="row"
            className="align-top max-sm:grid max-sm:gap-1.5 max-sm:rounded-card max-sm:bg-surface max-sm:p-gutter max-sm:shadow-card sm:border-b sm:border-line sm:align-middle sm:last:border-b-0"
          >
            {cells.map((cell, at) => (
              <td
                key={columns[at]}
                role="cell"
                className={`px-3 py-2.5 max-sm:flex max-sm:flex-wrap max-sm:items-baseline max-sm:gap-x-2 max-sm:px-0 max-sm:py-0 ${looks[at] ?? ''}`}
              >
                <span aria-hidden="true" className="basis-26 text-sm text-ink-2 sm:hidden">
                  {columns[at]}
                </span>
                <div className="min-w-0 max-sm:flex-1 max-sm:basis-32 max-sm:wrap-anywhere">{cell}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
