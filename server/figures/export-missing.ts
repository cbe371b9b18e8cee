import type { Actor } from '@/domain/access/actor'
import type { Cell } from '@/domain/figures/safe-cell'
import type { Lang } from '@/domain/lang/lang'
import { showDay } from '@/messages/format'
import { type MessageKey, type Translate, translator } from '@/messages/translate'
import { execute, type Outcome, ok, refuse } from '@/server/platform/command'
import { today } from '@/server/platform/institution'
import { fileWord } from './export-board'
import { type MissingPage, type MissingPerson, missing } from './missing'
import { recordNamesExport } from './record-names-export'
import type { Table } from './table'

type View = { targetId: string; unitId: string; isDirect?: boolean }

const PAGE = 1000

/** The names of all who are missing, read page by page while the file goes out. Who took it is recorded before. */
export async function exportMissing(actor: Actor, view: View, lang: Lang): Promise<Outcome<Table>> {
  const first = await missing(actor, { ...view, limit: PAGE })
  if (!first.ok) return first
  if (!first.value.may.export) return refuse('forbidden')
  const recorded = await execute(recordNamesExport, actor, { targetId: view.targetId, unitId: view.unitId })
  if (!recorded.ok) return recorded
  const t = translator(lang)
  const head = [
    'export.family',
    'export.given',
    'names.col.code',
    'names.col.unit',
    'names.col.state',
    'export.due',
    'names.col.account',
  ] as const
  return ok({
    fileName: `${t('names.file')}-${fileWord(first.value.unit.name)}-${await today()}`,
    sheetName: t('export.sheet_names'),
    head: head.map((key) => t(key)),
    rows: pages(actor, view, first.value, lang),
  })
}

async function* pages(actor: Actor, view: View, first: MissingPage, lang: Lang): AsyncGenerator<Cell[]> {
  let page = first
  for (;;) {
    for (const person of page.people) yield cells(person, translator(lang), lang)
    if (!page.next) return
    const outcome = await missing(actor, { ...view, limit: PAGE, after: page.next })
    // Rights that were lost meanwhile break the file off rather than end it as if it were whole.
    if (!outcome.ok) throw new Error(outcome.reason)
    page = outcome.value
  }
}

const cells = (person: MissingPerson, t: Translate, lang: Lang): Cell[] => [
  person.familyName,
  person.givenName,
  person.code,
  person.unitName,
  t(`names.state.${person.state}` as MessageKey),
  showDay(person.dueOn, lang),
  t(person.isActivated ? 'names.active' : 'names.inactive'),
]
