import { weekDays } from '@/domain/figures/pace'
import type { BoardLine } from '@/components/board/board-table'
import type { Lang } from '@/domain/lang/lang'
import { translator } from '@/messages/translate'
import type { Board } from '@/server/figures/board'
import { boardColumns } from '@/server/figures/board-columns'
import type { BoardRow } from '@/server/figures/board-rows'
import type { Shown } from '@/server/figures/column'
import { boardAddress, namesAddress } from './address'
import { paintColumns, paintRow, type Ways } from './paint'

const shownOf = ({ target, today }: Board, lang: Lang): Shown => ({
  t: translator(lang),
  lang,
  evidence: target.evidence,
  today,
  weekDays: weekDays({ today, startsOn: target.startsOn }),
})

export const columns = (board: Board, lang: Lang) => paintColumns(boardColumns, shownOf(board, lang))

/** Some units of the board as words, and the sum of all. */
export function lines(rows: readonly BoardRow[], board: Board, lang: Lang): BoardLine[] {
  const shown = shownOf(board, lang)
  const parts = rows.map(
    (row): BoardLine => ({
      key: row.unit.id,
      cells: paintRow(boardColumns, row, shown, ways(row, board, lang)),
      isSum: false,
    }),
  )
  // One row is its own sum.
  if (board.rows.length < 2) return parts
  return [...parts, { key: 'sum', cells: paintRow(boardColumns, board.sum, shown, {}), isSum: true }]
}

function ways({ unit, name, isDirect, canSeePeople }: BoardRow, board: Board, lang: Lang): Ways {
  const target = board.target.id
  return {
    name,
    unit: (id) => (id === board.unit?.id ? undefined : boardAddress(lang, { target, unit: id })),
    names: (only) =>
      canSeePeople ? namesAddress(lang, { target, unit: unit.id, direct: isDirect, only }) : undefined,
  }
}
