type Props = {
  summary: string
  caption: string
  columns: readonly string[]
  rows: readonly (readonly string[])[]
}

/** What a chart draws, as figures: for who cannot see it, and for who wants to know exactly. */
export function FiguresTable({ summary, caption, columns, rows }: Props) {
  return (
    <details className="text-sm">
      <summary className="inline-flex min-h-11 items-center text-ink-2 underline underline-offset-4">
        {summary}
      </summary>
      <div className="overflow-x-auto">
        <table className="w-full text-left tabular-nums">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={column}
                  scope="col"
                  className="border-b border-line px-2 py-1.5 font-semibold text-ink-2"
                >
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([first, ...rest]) => (
              <tr key={first} className="border-b border-line">
                <th scope="row" className="px-2 py-1.5 font-normal">
                  {first}
                </th>
                {rest.map((cell, at) => (
                  <td key={columns[at + 1]} className="px-2 py-1.5">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
