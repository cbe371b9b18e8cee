import { weekDays } from '@/domain/figures/pace'
import type { Actor } from '@/domain/access/actor'
import type { Cell } from '@/domain/figures/safe-cell'
import type { Lang } from '@/domain/lang/lang'
import { translator } from '@/messages/translate'
import { type Outcome, ok, refuse } from '@/server/platform/command'
import { aboutExport, exportName } from './about-export'
import { board } from './board'
import { boardColumns } from './board-columns'
import type { BoardView } from './board-view'
import { columnsIn, fileCell, headings } from './column'
import type { Table, TableFormat } from './table'

/** The rows of a board and their sum, with all its figures. */
export async function exportBoard(
  actor: Actor,
  view: BoardView,
  lang: Lang,
  format: TableFormat,
): Promise<Outcome<Table, 'not_found' | 'no_target' | 'forbidden'>> {
  const outcome = await board(actor, view)
  if (!outcome.ok) return outcome
  const { may, rows, sum, target, unit, today } = outcome.value
  if (!may.export || !unit) return refuse('forbidden')
  const t = translator(lang)
  const shown = {
    t,
    lang,
    evidence: target.evidence,
    today,
    weekDays: weekDays({ today, startsOn: target.startsOn }),
  }
  const columns = columnsIn(boardColumns, format)
  return ok({
    fileName: await exportName('export.file_board', target, unit, lang),
    sheetName: t('export.sheet_board'),
    about: await aboutExport(target, unit, lang),
    head: headings(columns, shown),
    rows: [...rows, sum].map((row): Cell[] => columns.map(({ value }) => fileCell(value(row, shown)))),
  })
}
