import Link from 'next/link'
import type { ReactNode } from 'react'
import { Chip, type Tone } from '../ui/chip'
import { Icon } from '../ui/icon'
import { Meter } from '../ui/meter'

export type BoardLine = {
  key: string
  name: string
  /** Where the unit's own board is; none for who is counted at the board's unit itself. */
  href?: string
  note: string
  bar: { value: number; also: number; label: string; below: string } | null
  done: string
  late: { text: string; isSome: boolean }
  inactive: { text: string; isSome: boolean }
  aside: string
  week: string
  perDay: string
  names: { href: string; text: string; label: string } | { isAllDone: boolean; text: string }
}
type Column = 'unit' | 'bar' | 'done' | 'late' | 'inactive' | 'aside' | 'week' | 'perDay' | 'names'
export type BoardColumns = Record<Column, string>
type Props = { caption: string; columns: BoardColumns; lines: BoardLine[] }

const order: Column[] = ['unit', 'bar', 'done', 'late', 'inactive', 'aside', 'week', 'perDay', 'names']
const isNumber = (column: Column) => !['unit', 'bar', 'names'].includes(column)

/** Units against 100 %. Where there is no room for a table every unit is a card in which each figure says what it is. */
export function BoardTable({ caption, columns, lines }: Props) {
  return (
    <table role="table" className="w-full border-collapse text-[15px] tabular-nums @max-3xl:block">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup" className="@max-3xl:sr-only">
        <tr role="row">
          {order.map((column) => (
            <th
              key={column}
              role="columnheader"
              scope="col"
              className={`border-b border-line px-2 py-2 align-bottom text-[13px] font-semibold text-ink-3 ${isNumber(column) ? 'text-right' : 'text-left'}`}
            >
              {columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="@max-3xl:grid @max-3xl:gap-3 @xl:@max-3xl:grid-cols-2">
        {lines.map((line) => (
          <Line key={line.key} line={line} columns={columns} />
        ))}
      </tbody>
    </table>
  )
}

function Line({ line, columns }: { line: BoardLine; columns: BoardColumns }) {
  const figure = (column: Column, content: ReactNode) => (
    <td
      role="cell"
      className="px-2 py-2.5 text-right @max-3xl:grid @max-3xl:content-between @max-3xl:gap-0.5 @max-3xl:p-0 @max-3xl:text-left"
    >
      <span aria-hidden="true" className="text-[13px] leading-snug text-ink-3 @3xl:hidden">
        {columns[column]}
      </span>
      <span>{content}</span>
    </td>
  )
  const chip = (tone: Tone, { text, isSome }: { text: string; isSome: boolean }) =>
    isSome ? <Chip tone={tone}>{text}</Chip> : text
  return (
    <tr
      role="row"
      className="@max-3xl:grid @max-3xl:grid-cols-3 @max-3xl:gap-x-3 @max-3xl:gap-y-3.5 @max-3xl:rounded-card @max-3xl:bg-surface @max-3xl:p-4 @max-3xl:shadow-card @3xl:border-b @3xl:border-line @3xl:last:border-b-0 print:break-inside-avoid"
    >
      <th
        role="rowheader"
        scope="row"
        className="px-2 py-2.5 text-left font-normal @max-3xl:col-span-3 @max-3xl:p-0 @3xl:min-w-40 @4xl:min-w-44"
      >
        {line.href ? (
          <Link
            href={line.href}
            className="inline-flex items-center py-1 font-semibold text-ink no-underline hover:underline @max-3xl:min-h-11"
          >
            {line.name}
          </Link>
        ) : (
          <span className="font-semibold">{line.name}</span>
        )}
        {line.note && <span className="block text-[13px] text-ink-2">{line.note}</span>}
      </th>
      <td
        role="cell"
        className="min-w-24 px-2 py-2.5 @max-3xl:col-span-3 @max-3xl:p-0 @3xl:w-1/4 @3xl:min-w-32"
      >
        {line.bar && (
          <>
            <Meter value={line.bar.value} also={line.bar.also} label={line.bar.label} />
            <span className="text-[13px] text-ink-3">{line.bar.below}</span>
          </>
        )}
      </td>
      {figure('done', line.done)}
      {figure('late', chip('bad', line.late))}
      {figure('inactive', chip('wait', line.inactive))}
      {figure('aside', line.aside)}
      {figure('week', line.week)}
      {figure('perDay', line.perDay)}
      <td role="cell" className="px-2 py-2.5 whitespace-nowrap @max-3xl:col-span-3 @max-3xl:p-0">
        <Names names={line.names} />
      </td>
    </tr>
  )
}

function Names({ names }: { names: BoardLine['names'] }) {
  if ('href' in names)
    return (
      <Link href={names.href} aria-label={names.label} className="inline-flex min-h-11 items-center">
        {names.text}
      </Link>
    )
  return names.isAllDone ? (
    <Chip tone="good">
      <Icon name="check" className="h-3.5 w-3.5" /> {names.text}
    </Chip>
  ) : (
    names.text
  )
}
