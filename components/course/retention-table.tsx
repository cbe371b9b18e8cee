type Row = { id: string; what: string; why: string; howLong: string }
type Props = { labelledBy: string; texts: { what: string; why: string; howLong: string }; rows: Row[] }

/** What is kept, why and how long: a table, and on phones one card a row. */
export function RetentionTable({ labelledBy, texts, rows }: Props) {
  const name = 'sm:hidden block text-[0.8125rem] font-semibold text-ink-3'
  return (
    <table aria-labelledby={labelledBy} className="w-full border-collapse max-sm:block">
      <thead className="max-sm:sr-only">
        <tr className="border-b-2 border-line-strong text-left text-sm">
          <th scope="col" className="w-2/5 px-3 py-2.5">
            {texts.what}
          </th>
          <th scope="col" className="px-3 py-2.5">
            {texts.why}
          </th>
          <th scope="col" className="w-1/4 px-3 py-2.5">
            {texts.howLong}
          </th>
        </tr>
      </thead>
      <tbody className="max-sm:grid max-sm:gap-3">
        {rows.map(({ id, what, why, howLong }) => (
          <tr
            key={id}
            className="align-top max-sm:grid max-sm:gap-2 max-sm:rounded-field max-sm:bg-surface max-sm:p-4 max-sm:shadow-card sm:border-b sm:border-line"
          >
            <th scope="row" className="text-left font-semibold sm:px-3 sm:py-3">
              {what}
            </th>
            <td className="sm:px-3 sm:py-3">
              <span className={name}>{texts.why}</span>
              {why}
            </td>
            <td className="sm:px-3 sm:py-3">
              <span className={name}>{texts.howLong}</span>
              {howLong}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
