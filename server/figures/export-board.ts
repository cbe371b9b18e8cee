import type { Actor } from '@/domain/access/actor'
import { type Figures, rate } from '@/domain/figures/count'
import { percentOf } from '@/domain/figures/format-number'
import type { Cell } from '@/domain/figures/safe-cell'
import type { Lang } from '@/domain/lang/lang'
import { searchText } from '@/domain/text/search-text'
import { translator } from '@/messages/translate'
import { type Outcome, ok, refuse } from '@/server/platform/command'
import { board } from './board'
import type { BoardView } from './board-view'
import type { Table } from './table'

/** A name as part of a file's: "Khoa Điện" gives khoa-dien. */
export const fileWord = (name: string): string =>
  searchText(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** The rows of a board and their sum, with all its figures. */
export async function exportBoard(actor: Actor, view: BoardView, lang: Lang): Promise<Outcome<Table>> {
  const outcome = await board(actor, view)
  if (!outcome.ok) return outcome
  const { may, rows, total, unit, week, perDay, today } = outcome.value
  if (!may.export || !unit) return refuse('forbidden')
  const t = translator(lang)
  const figures = (of: Figures): Cell[] => [
    of.asked,
    of.tookPart,
    of.completed,
    of.passed,
    of.kept,
    percentOf(rate(of.done, of.asked)),
  ]
  const asides = (of: Figures): Cell[] => [of.late, of.notActivated, of.onLeave, of.exempt]
  const head = [
    'board.col.unit',
    'export.code',
    'export.advisers',
    'export.asked',
    'export.took_part',
    'export.completed',
    'export.passed',
  ] as const
  const tail = [
    'export.kept',
    'export.rate',
    'board.col.late',
    'board.col.inactive',
    'export.on_leave',
    'export.exempt',
    'board.col.week',
  ] as const
  return ok({
    fileName: `${t('export.file_board')}-${fileWord(unit.name)}-${today}`,
    sheetName: t('export.sheet_board'),
    head: [...head, ...tail, 'board.col.per_day' as const].map((key) => t(key)),
    rows: [
      ...rows.map((row): Cell[] => [
        row.isDirect && row.unit.kind !== 'class' ? t('board.direct', { unit: row.name }) : row.name,
        row.unit.code,
        row.advisers ?? '',
        ...figures(row.figures),
        ...asides(row.figures),
        row.week,
        row.perDay,
      ]),
      [t('board.total'), '', '', ...figures(total), ...asides(total), week, perDay],
    ],
  })
}
