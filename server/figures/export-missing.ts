import type { Actor } from '@/domain/access/actor'
import type { Cell } from '@/domain/figures/safe-cell'
import type { Lang } from '@/domain/lang/lang'
import { translator } from '@/messages/translate'
import { type CoreReason, execute, type Outcome, ok, refuse } from '@/server/platform/command'
import { readList } from '@/server/platform/read-list'
import { aboutExport, exportName } from './about-export'
import { type Column, columnsIn, fileCell, headings, type Shown } from './column'
import { type MissingPerson, missing, missingNames, type Only } from './missing'
import { namesColumns } from './names-columns'
import { recordNamesExport } from './record-names-export'
import type { Table, TableFormat } from './table'

type View = { targetId: string; unitId: string; isDirect?: boolean; only?: Only }

/**
 * The names of all who are missing, of the moment the file begins, read while it goes out. Who took it is
 * recorded before.
 */
export async function exportMissing(
  actor: Actor,
  { targetId, unitId, isDirect = false, only }: View,
  lang: Lang,
  format: TableFormat,
): Promise<Outcome<Table, CoreReason>> {
  const page = await missing(actor, { targetId, unitId, isDirect, only, limit: 1 })
  if (!page.ok) return page
  const { may, target, unit, today } = page.value
  if (!may.export) return refuse('forbidden')
  const recorded = await execute(recordNamesExport, actor, { targetId, unitId })
  if (!recorded.ok) return recorded
  const t = translator(lang)
  const shown = { t, lang, evidence: target.evidence, today }
  const columns = columnsIn(namesColumns, format)
  const { text, values } = missingNames(target, unit, { isDirect, only }, today, null)
  return ok({
    fileName: await exportName('names.file', target, unit, lang),
    sheetName: t('export.sheet_names'),
    about: await aboutExport(target, unit, lang),
    head: headings(columns, shown),
    rows: cellsOf(readList<MissingPerson>(text, values), columns, shown),
  })
}

async function* cellsOf(
  people: AsyncIterable<MissingPerson>,
  columns: readonly Column<MissingPerson>[],
  shown: Shown,
): AsyncGenerator<Cell[]> {
  for await (const person of people) yield columns.map(({ value }) => fileCell(value(person, shown)))
}
