import type { ReactNode } from 'react'
import { DataTable } from '@/components/people/data-table'
import { TableCard } from '@/components/people/table-card'
import type { PlannedRow } from '@/domain/import/draft'
import type { Translate } from '@/messages/translate'
import { describeRowError } from '@/server/people/describe-import'
import type { ImportPreview } from '@/server/people/preview-import'

const MOST_ERRORS = 100

/** Errors first, then the first rows of each sort, then who is missing. */
export function PreviewRows({
  t,
  preview: { kind, errors, samples, missing, counts },
}: {
  t: Translate
  preview: ImportPreview
}) {
  const shown = (list: readonly unknown[], total: number): string | undefined =>
    list.length < total ? t('import.first_rows', { shown: list.length, total }) : undefined
  return (
    <>
      {errors.length > 0 && (
        <Part title={t('import.errors_title', { n: counts.skipped })} note={t('import.errors_note')}>
          <DataTable
            caption={t('import.errors_title', { n: counts.skipped })}
            columns={[
              t('import.col.row'),
              t('import.col.column'),
              t('import.col.error'),
              t('import.col.hint'),
            ]}
            rows={errors.slice(0, MOST_ERRORS).map((error) => {
              const { row, column, message, hint } = describeRowError(t, error)
              return {
                key: `${row}:${column}:${error.code}`,
                cells: [row, column, <Long key="message">{message}</Long>, <Long key="hint">{hint}</Long>],
              }
            })}
          />
          {errors.length > MOST_ERRORS && (
            <p>{t('import.errors_more', { n: errors.length - MOST_ERRORS })}</p>
          )}
        </Part>
      )}
      {(['moved', 'changed', 'added'] as const).map(
        (sort) =>
          samples[sort].length > 0 && (
            <Part key={sort} title={t(`import.count.${sort}`)} note={shown(samples[sort], counts[sort])}>
              <DataTable
                caption={t(`import.count.${sort}`)}
                columns={[
                  t('import.col.row'),
                  t('import.col.code'),
                  t('import.col.name'),
                  t('import.col.change'),
                ]}
                rows={samples[sort].map((row) => ({
                  key: String(row.row),
                  cells: [row.row, row.code, row.name, changeOf(t, row)],
                }))}
              />
            </Part>
          ),
      )}
      {missing.length > 0 && (
        <Part
          title={t('import.count.missing')}
          note={[t('import.missing_note', { kind }), shown(missing, counts.missing)]
            .filter(Boolean)
            .join(' ')}
        >
          <DataTable
            caption={t('import.count.missing')}
            columns={[t('import.col.code'), t('import.col.name'), t('import.col.unit')]}
            rows={missing.map(({ code, name, unit }) => ({ key: code, cells: [code, name, unit] }))}
          />
        </Part>
      )}
    </>
  )
}

/** What a file said may be one endless word. */
const Long = ({ children }: { children: string }) => <span className="wrap-anywhere">{children}</span>

function changeOf(t: Translate, { sort, from, to, facts }: PlannedRow): string {
  const words = facts.map((fact) => t(`import.fact.${fact}`)).join(', ')
  if (sort === 'moved') return [t('import.from_to', { from, to }), words].filter(Boolean).join(' · ')
  return sort === 'added' ? to : words
}

function Part({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <TableCard className="grid gap-3">
      <h2 className="text-xl">{title}</h2>
      {note && <p className="text-sm text-ink-2">{note}</p>}
      {children}
    </TableCard>
  )
}
