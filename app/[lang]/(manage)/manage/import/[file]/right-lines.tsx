import { DataTable } from '@/components/people/data-table'
import { firstOfKinds } from '@/domain/import/first-of-kinds'
import type { RightLine } from '@/domain/import/plan'
import type { Translate } from '@/messages/translate'
import { describeRight } from '@/server/imports/describe-import'
import { MOST, MoreInFile } from './more-in-file'
import { Long, Part } from './part'

/** The rights that a list gives or ends, and those it asks for and does not get: all counted, the first of each kind by name. */
export function RightLines({ t, rights }: { t: Translate; rights: readonly RightLine[] }) {
  const changed = rights.filter(({ event }) => event !== 'withheld')
  const withheld = rights.filter(({ event }) => event === 'withheld')
  return (
    <>
      {changed.length > 0 && (
        <Part title={t('import.rights.title', { n: changed.length })} note={t('import.rights.note')}>
          <Table t={t} lines={changed} caption={t('import.rights.title', { n: changed.length })} />
        </Part>
      )}
      {withheld.length > 0 && (
        <Part title={t('import.rights.withheld_title', { n: withheld.length })}>
          <Table
            t={t}
            lines={withheld}
            caption={t('import.rights.withheld_title', { n: withheld.length })}
            hasReasons
          />
        </Part>
      )}
    </>
  )
}

function Table({
  t,
  lines,
  caption,
  hasReasons = false,
}: {
  t: Translate
  lines: readonly RightLine[]
  caption: string
  hasReasons?: boolean
}) {
  const columns = [t('import.col.row'), t('import.col.code'), t('import.col.name'), t('import.col.right')]
  const shown = firstOfKinds(lines, ({ event, role, why }) => `${event} ${role} ${why}`, MOST)
  return (
    <>
      <DataTable
        caption={caption}
        columns={[...columns, t(hasReasons ? 'import.col.reason' : 'import.col.change')]}
        rows={shown.map((line) => {
          const { event, role, why } = describeRight(t, line)
          return {
            key: `${line.personId} ${line.role} ${line.unitId} ${line.event}`,
            cells: [line.row, line.code, <Long key="name">{line.name}</Long>, role, hasReasons ? why : event],
          }
        })}
      />
      <MoreInFile t={t} n={lines.length - shown.length} />
    </>
  )
}
