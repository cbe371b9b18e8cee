import { DataTable } from '@/components/people/data-table'
import type { PlannedRow } from '@/domain/import/plan'
import type { Lang } from '@/domain/lang/lang'
import type { Translate } from '@/messages/translate'
import { describeChange } from '@/server/imports/describe-import'
import type { ImportPreview } from '@/server/imports/import-list'
import { Long, Part } from './part'

const SHOWN = 10
type Shown = Pick<ImportPreview, 'kind' | 'rows' | 'missing'> & {
  counts: Pick<ImportPreview['counts'], 'left' | 'moved' | 'changed' | 'added' | 'missing'>
}

/** The first rows of each sort with what changes, then who is missing; the file for download has them all. */
export function PreviewRows({ t, lang, preview }: { t: Translate; lang: Lang; preview: Shown }) {
  const { kind, rows, missing, counts } = preview
  const shown = (total: number): string | undefined =>
    total > SHOWN ? t('import.first_rows', { shown: SHOWN, total }) : undefined
  return (
    <>
      {(['left', 'moved', 'changed', 'added'] as const).map((sort) => {
        const note = [sort === 'left' ? t('import.left_note') : '', shown(counts[sort])]
          .filter(Boolean)
          .join(' ')
        return (
          counts[sort] > 0 && (
            <Part key={sort} title={t(`import.count.${sort}`)} note={note}>
              <DataTable
                caption={t(`import.count.${sort}`)}
                columns={[
                  t('import.col.row'),
                  t('import.col.code'),
                  t('import.col.name'),
                  t('import.col.change'),
                ]}
                rows={rows
                  .filter((row) => row.sort === sort)
                  .slice(0, SHOWN)
                  .map((row) => ({
                    key: String(row.row),
                    cells: [row.row, row.code, row.name, <Facts key="facts" t={t} lang={lang} row={row} />],
                  }))}
              />
            </Part>
          )
        )
      })}
      {missing.length > 0 && (
        <Part
          title={t('import.count.missing')}
          note={[t('import.missing_note', { kind }), shown(counts.missing)].filter(Boolean).join(' ')}
        >
          <DataTable
            caption={t('import.count.missing')}
            columns={[t('import.col.code'), t('import.col.name'), t('import.col.unit')]}
            rows={missing
              .slice(0, SHOWN)
              .map(({ code, name, unit }) => ({ key: code, cells: [code, name, unit] }))}
          />
        </Part>
      )}
    </>
  )
}

/** Each fact of a row: what is recorded and what it becomes. */
function Facts({ t, lang, row: { sort, changes } }: { t: Translate; lang: Lang; row: PlannedRow }) {
  if (changes.length === 0) return null
  return (
    <ul className="grid gap-0.5">
      {changes.map((change) => {
        const { fact, from, to } = describeChange(t, lang, change)
        return (
          <li key={`${change.fact} ${change.from}`}>
            <span className="text-ink-2">{fact}:</span>{' '}
            <Long>
              {sort === 'added' && (change.from === '' || change.from === 'no')
                ? to
                : t('import.from_to', { from, to })}
            </Long>
          </li>
        )
      })}
    </ul>
  )
}
