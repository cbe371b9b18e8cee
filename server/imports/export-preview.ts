import type { Actor } from '@/domain/access/actor'
import type { Cell } from '@/domain/figures/safe-cell'
import type { ImportKind } from '@/domain/import/import-kind'
import type { Lang } from '@/domain/lang/lang'
import { type Translate, translator } from '@/messages/translate'
import type { Table } from '@/server/figures/table'
import { type Outcome, ok } from '@/server/platform/command'
import { describeChange, describeNote, describeRight, describeRowError } from './describe-import'
import { type ImportPreview, type PreviewReason, previewImport } from './import-list'

/**
 * Everything a preview says, line by line, as a table for a file: rows and their facts, errors, units,
 * rights, who is missing.
 */
export async function exportPreview(
  actor: Actor,
  file: { kind: ImportKind; fileHash: string },
  lang: Lang,
): Promise<Outcome<Table, PreviewReason>> {
  const seen = await previewImport(actor, file)
  if (!seen.ok) return seen
  const t = translator(lang)
  const columns = ['row', 'sort', 'code', 'name', 'fact', 'before', 'after'] as const
  return ok({
    fileName: `${t('import.file_name')}-${file.kind}`,
    sheetName: t('import.file_name'),
    about: [],
    head: columns.map((column) => t(`import.col.${column}`)),
    rows: tableRows(seen.value, t, lang),
  })
}

function* tableRows(preview: ImportPreview, t: Translate, lang: Lang): Generator<Cell[]> {
  for (const error of preview.errors) {
    const { row, column, value, message } = describeRowError(t, error)
    yield [row, t('import.row_error'), '', message, column, '', value]
  }
  for (const note of preview.notes)
    yield [note.row, t('import.count.unchanged'), '', describeNote(t, note), note.column, '', note.value]
  for (const { event, name, from, parent, people } of preview.units)
    yield ['', t(`import.units.${event}`), '', name, t('import.fact.unit'), from, `${parent} (${people})`]
  for (const line of preview.rights) {
    const { event, role, why } = describeRight(t, line)
    yield [
      line.row,
      event,
      line.code,
      line.name,
      t('import.col.right'),
      '',
      [role, why].filter(Boolean).join(' · '),
    ]
  }
  for (const { row, sort, code, name, changes } of preview.rows) {
    if (changes.length === 0) yield [row, t(`import.count.${sort}`), code, name, '', '', '']
    for (const change of changes) {
      const { fact, from, to } = describeChange(t, lang, change)
      yield [row, t(`import.count.${sort}`), code, name, fact, from, to]
    }
  }
  for (const { code, name, unit } of preview.missing)
    yield ['', t('import.count.missing'), code, name, t('import.fact.unit'), unit, '']
}
