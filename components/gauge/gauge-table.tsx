type Props = {
  caption: string
  columns: { what: string; before: string; after: string; change: string }
  rows: { what: string; before: string; after: string; change: string }[]
}

/** What was recognised before and after, side by side. */
export function GaugeTable({ caption, columns, rows }: Props) {
  const figure = 'px-2 py-2.5 text-right align-top'
  return (
    <table className="w-full border-collapse tabular-nums">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-b-2 border-line-strong text-sm">
          <th scope="col" className="py-2 pr-2 text-left">
            {columns.what}
          </th>
          <th scope="col" className={figure}>
            {columns.before}
          </th>
          <th scope="col" className={figure}>
            {columns.after}
          </th>
          <th scope="col" className={figure}>
            {columns.change}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ what, before, after, change }) => (
          <tr key={what} className="border-b border-line">
            <th scope="row" className="py-2.5 pr-2 text-left align-top font-normal">
              {what}
            </th>
            <td className={figure}>{before}</td>
            <td className={`${figure} font-semibold`}>{after}</td>
            <td className={figure}>{change}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
