import { DataTable } from '@/components/people/data-table'
import { groupSame, rowRanges } from '@/domain/import/same-finding'
import type { Translate } from '@/messages/translate'
import { describeNote, describeRowError } from '@/server/imports/describe-import'
import type { ImportPreview } from '@/server/imports/import-list'
import { MOST, MoreInFile } from './more-in-file'
import { Long, Part } from './part'

/** How many rows stand behind the kinds that are not shown. */
const untold = (kinds: readonly { rows: readonly number[] }[]): number =>
  kinds.slice(MOST).reduce((sum, { rows }) => sum + rows.length, 0)

/**
 * The rows that are left out and why, then those that deserve a second look; what many rows say alike is told
 * once.
 */
export function RowErrors({
  t,
  preview: { errors, notes, counts },
}: {
  t: Translate
  preview: Pick<ImportPreview, 'errors' | 'notes'> & { counts: { skipped: number } }
}) {
  const place = [t('import.col.row'), t('import.col.column')]
  const rowsOf = (rows: readonly number[]): string =>
    rows.length === 1 ? String(rows[0]) : t('import.rows_alike', { rows: rowRanges(rows), n: rows.length })
  const kinds = groupSame(errors)
  const noteKinds = groupSame(notes)
  return (
    <>
      {errors.length > 0 && (
        <Part title={t('import.errors_title', { n: counts.skipped })} note={t('import.errors_note')}>
          <DataTable
            caption={t('import.errors_title', { n: counts.skipped })}
            columns={[...place, t('import.col.error'), t('import.col.hint')]}
            rows={kinds.slice(0, MOST).map(({ finding, rows }) => {
              const { row, column, code, message, hint } = describeRowError(t, finding)
              return {
                key: `${row}:${column}:${code}`,
                cells: [
                  rowsOf(rows),
                  column,
                  <Long key="message">{message}</Long>,
                  <Long key="hint">{hint}</Long>,
                ],
              }
            })}
          />
          {untold(kinds) > 0 && <p>{t('import.errors_more', { n: untold(kinds) })}</p>}
        </Part>
      )}
      {notes.length > 0 && (
        <Part title={t('import.notes_title', { n: notes.length })} note={t('import.notes_note')}>
          <DataTable
            caption={t('import.notes_title', { n: notes.length })}
            columns={[...place, t('import.col.note')]}
            rows={noteKinds.slice(0, MOST).map(({ finding, rows }) => ({
              key: `${finding.row}:${finding.column}:${finding.code}`,
              cells: [rowsOf(rows), finding.column, <Long key="note">{describeNote(t, finding)}</Long>],
            }))}
          />
          <MoreInFile t={t} n={untold(noteKinds)} />
        </Part>
      )}
    </>
  )
}
