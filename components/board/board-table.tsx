import { Cell, isWide, type Painted } from './cell'
import { type PaintedColumn, where } from './painted-column'

export type BoardLine = { key: string; cells: Painted[]; isSum: boolean }
type Props = { caption: string; columns: PaintedColumn[]; lines: BoardLine[] }

/**
 * Units against 100 %. Where there is no room for a table every unit is a card in which each figure says what
 * it is.
 */
export function BoardTable({ caption, columns, lines }: Props) {
  return (
    <table role="table" className="w-full border-collapse text-[0.9375rem] tabular-nums cards:block">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup" className="cards:sr-only">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.key}
              role="columnheader"
              scope="col"
              className={`border-b border-line px-2 py-2 align-bottom text-[0.8125rem] font-semibold text-ink-3 ${column.align === 'end' ? 'text-right' : 'text-left'} ${isLong(column.heading) ? '@4xl:min-w-20' : ''} ${where(column)}`}
            >
              {column.heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="cards:grid cards:gap-3 cards:@xl:grid-cols-2">
        {lines.map((line) => (
          <Line key={line.key} line={line} columns={columns} />
        ))}
      </tbody>
    </table>
  )
}

/** A head that would stand a word a line: where there is room it gets some. */
const isLong = (heading: string): boolean => heading.length > 16

function Line({ line, columns }: { line: BoardLine; columns: PaintedColumn[] }) {
  const isSum = line.isSum ? 'font-semibold not-print:bg-surface-2' : ''
  return (
    <tr role="row" className={`board-line ${isSum}`}>
      {columns.map((column, at) => {
        const cell = line.cells[at]
        return cell && <LineCell key={column.key} column={column} cell={cell} />
      })}
    </tr>
  )
}

function LineCell({ column, cell }: { column: PaintedColumn; cell: Painted }) {
  if (cell.paint === 'title')
    return (
      <th role="rowheader" scope="row" className="board-title">
        <Cell cell={cell} />
      </th>
    )
  const align = column.align === 'end' ? 'board-end' : ''
  if (isWide(cell))
    return (
      <td
        role="cell"
        className={`board-wide ${align} ${cell.paint === 'bar' ? '@3xl:w-1/4 @3xl:min-w-40' : ''} ${where(column)}`}
      >
        <Cell cell={cell} />
      </td>
    )
  return (
    <td role="cell" className={`board-cell ${align} ${where(column, 'cards:grid')}`}>
      <span aria-hidden="true" className="board-label">
        {column.heading}
      </span>
      <span>
        <Cell cell={cell} />
      </span>
    </td>
  )
}
