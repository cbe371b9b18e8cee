import { WEEK_DAYS } from '@/domain/figures/pace'
import { percentOf } from '@/domain/figures/format-number'
import type { Cell } from '@/domain/figures/safe-cell'
import type { AskedEvidence } from '@/domain/enrolment/evidence'
import type { Lang } from '@/domain/lang/lang'
import type { Day } from '@/domain/time/calendar'
import type { MessageKey, Translate } from '@/messages/translate'
import type { Only } from './missing'

/** Where a column stands: on the screen (a table, or cards on a phone), on paper, in the two files. */
export type Medium = 'screen' | 'print' | 'csv' | 'xlsx'
export const everywhere: readonly Medium[] = ['screen', 'print', 'csv', 'xlsx']
export const onPages: readonly Medium[] = ['screen', 'print']
export const inFiles: readonly Medium[] = ['csv', 'xlsx']

/** What a cell holds. How it is painted on a page and written into a file follows from its kind. */
export type Value =
  | { is: 'text'; text: string; chip?: { tone: 'bad' | 'wait'; text: string } }
  | { is: 'chip'; tone: 'bad' | 'wait'; text: string }
  | { is: 'person'; id: string; name: string }
  | { is: 'unit'; id: string; name: string; note: string }
  | { is: 'sum'; name: string }
  | { is: 'count'; n: number | null }
  | { is: 'alarm'; n: number; tone: 'bad' | 'wait'; only: Only }
  | { is: 'change'; n: number }
  | { is: 'part'; n: number; of: number }
  | { is: 'share'; share: number | null }
  | { is: 'bar'; share: number | null; also: { evidence: AskedEvidence; share: number } | null }
  | { is: 'names'; left: number; asked: number; canSee: boolean }

/** What the words of a cell depend on. */
export type Shown = {
  t: Translate
  lang: Lang
  evidence: AskedEvidence
  today: Day
  /** How many days the column of the week's change covers, where there is one. */
  weekDays?: number
}

/** A column of a list: the one place that says what it is called, holds, and where it stands. */
export type Column<Row> = {
  key: string
  heading: MessageKey
  media: readonly Medium[]
  align: 'start' | 'end'
  value: (row: Row, shown: Shown) => Value
}

export const headings = <Row>(
  columns: readonly Column<Row>[],
  { t, evidence, weekDays = WEEK_DAYS }: Shown,
): string[] => columns.map(({ heading }) => t(heading, { evidence, span: weekDays }))

export const columnsIn = <Row>(columns: readonly Column<Row>[], medium: Medium): Column<Row>[] =>
  columns.filter(({ media }) => media.includes(medium))

/** What a spreadsheet gets of a value: numbers as numbers, shares in percent. */
export function fileCell(value: Value): Cell {
  switch (value.is) {
    case 'text':
    case 'chip':
      return value.text
    case 'person':
    case 'unit':
    case 'sum':
      return value.name
    case 'share':
    case 'bar':
      return percentOf(value.share)
    case 'part':
      return `${value.n}/${value.of}`
    case 'names':
      return value.left
    default:
      return value.n
  }
}
