import { DataTable } from '@/components/people/data-table'
import type { Translate } from '@/messages/translate'
import { describeNote, describeRowError } from '@/server/imports/describe-import'
import type { ImportPreview } from '@/server/imports/import-list'
import { Long, Part } from './part'

const MOST = 100

/** The rows that are left out and why, then those that deserve a second look. */
export function RowErrors({
  t,
  preview: { errors, notes, counts },
}: {
  t: Translate
  preview: ImportPreview
}) {
  const place = [t('import.col.row'), t('import.col.column')]
  return (
    <>
      {errors.length > 0 && (
        <Part title={t('import.errors_title', { n: counts.skipped })} note={t('import.errors_note')}>
          <DataTable
            caption={t('import.errors_title', { n: counts.skipped })}
            columns={[...place, t('import.col.error'), t('import.col.hint')]}
            rows={errors.slice(0, MOST).map((error) => {
              const { row, column, message, hint } = describeRowError(t, error)
              return {
                key: `${row}:${column}:${error.code}`,
                cells: [row, column, <Long key="message">{message}</Long>, <Long key="hint">{hint}</Long>],
              }
            })}
          />
          {errors.length > MOST && <p>{t('import.errors_more', { n: errors.length - MOST })}</p>}
        </Part>
      )}
      {notes.length > 0 && (
        <Part title={t('import.notes_title', { n: notes.length })} note={t('import.notes_note')}>
          <DataTable
            caption={t('import.notes_title', { n: notes.length })}
            columns={[...place, t('import.col.note')]}
            rows={notes.slice(0, MOST).map((note) => ({
              key: `${note.row}:${note.column}:${note.code}`,
              cells: [note.row, note.column, <Long key="note">{describeNote(t, note)}</Long>],
            }))}
          />
        </Part>
      )}
    </>
  )
}
