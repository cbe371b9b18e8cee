import type { Actor } from '@/domain/access/actor'
import type { Cell } from '@/domain/figures/safe-cell'
import type { Lang } from '@/domain/lang/lang'
import { translator } from '@/messages/translate'
import { type CoreReason, execute, type Outcome, ok, refuse } from '@/server/platform/command'
import { today } from '@/server/platform/institution'
import { aboutExport, exportName } from './about-export'
import { type Column, columnsIn, fileCell, headings, type Shown } from './column'
import { type MissingPage, type MissingPerson, missing, type Only } from './missing'
import { namesColumns } from './names-columns'
import { recordNamesExport } from './record-names-export'
import type { Table, TableFormat } from './table'

type View = { targetId: string; unitId: string; isDirect?: boolean; only?: Only }

const PAGE = 1000

/** The names of all who are missing, read page by page while the file goes out. Who took it is recorded before. */
export async function exportMissing(
  actor: Actor,
  view: View,
  lang: Lang,
  format: TableFormat,
): Promise<Outcome<Table, CoreReason>> {
  const first = await missing(actor, { ...view, limit: PAGE })
  if (!first.ok) return first
  const { may, target, unit } = first.value
  if (!may.export) return refuse('forbidden')
  const recorded = await execute(recordNamesExport, actor, { targetId: view.targetId, unitId: view.unitId })
  if (!recorded.ok) return recorded
  const t = translator(lang)
  const shown = { t, lang, evidence: target.evidence, today: await today() }
  const columns = columnsIn(namesColumns, format)
  return ok({
    fileName: await exportName('names.file', target, unit, lang),
    sheetName: t('export.sheet_names'),
    about: await aboutExport(target, unit, lang),
    head: headings(columns, shown),
    rows: rows(actor, view, first.value, columns, shown),
  })
}

async function* rows(
  actor: Actor,
  view: View,
  first: MissingPage,
  columns: readonly Column<MissingPerson>[],
  shown: Shown,
): AsyncGenerator<Cell[]> {
  let page = first
  for (;;) {
    for (const person of page.people) yield columns.map(({ value }) => fileCell(value(person, shown)))
    if (!page.next) return
    const outcome = await missing(actor, { ...view, limit: PAGE, after: page.next })
    // Rights that were lost meanwhile break the file off rather than end it as if it were whole.
    if (!outcome.ok) throw new Error(outcome.reason)
    page = outcome.value
  }
}
