import { DataTable } from '@/components/people/data-table'
import { firstOfKinds } from '@/domain/import/first-of-kinds'
import type { RightLine } from '@/domain/import/plan'
import type { Translate } from '@/messages/translate'
import { describeRight } from '@/server/imports/describe-import'
import { MOST } from './more-in-file'
import { Long, Part } from './part'

/**
 * The rights that a list gives or ends, and those it asks for and does not get, person by person: the first
 * of each kind at once, the others folded below them. Whoever confirms them has them all before their eyes,
 * not in a file.
 */
export function RightLines({ t, rights }: { t: Translate; rights: readonly RightLine[] }) {
  const changed = rights.filter(({ event }) => event !== 'withheld')
  const withheld = rights.filter(({ event }) => event === 'withheld')
  return (
    <>
      {changed.length > 0 && (
        <Part title={t('import.rights.title', { n: changed.length })} note={t('import.rights.note')}>
          <Lines t={t} lines={changed} caption={t('import.rights.title', { n: changed.length })} />
        </Part>
      )}
      {withheld.length > 0 && (
        <Part title={t('import.rights.withheld_title', { n: withheld.length })}>
          <Lines
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

type Props = { t: Translate; lines: readonly RightLine[]; caption: string; hasReasons?: boolean }

function Lines({ t, lines, caption, hasReasons = false }: Props) {
  const shown = new Set(firstOfKinds(lines, ({ event, role, why }) => `${event} ${role} ${why}`, MOST))
  const folded = lines.filter((line) => !shown.has(line))
  const others = t('import.rights.others', { n: folded.length })
  return (
    <>
      <Table t={t} lines={[...shown]} caption={caption} hasReasons={hasReasons} />
      {folded.length > 0 && (
        <details>
          <summary className="inline-flex min-h-11 items-center font-semibold text-sea">{others}</summary>
          <Table t={t} lines={folded} caption={others} hasReasons={hasReasons} />
        </details>
      )}
    </>
  )
}

function Table({ t, lines, caption, hasReasons }: Props) {
  const columns = [t('import.col.row'), t('import.col.code'), t('import.col.name'), t('import.col.right')]
  return (
    <DataTable
      caption={caption}
      columns={[...columns, t(hasReasons ? 'import.col.reason' : 'import.col.change')]}
      rows={lines.map((line) => {
        const { event, role, why } = describeRight(t, line)
        return {
          key: `${line.personId} ${line.role} ${line.unitId} ${line.event}`,
          cells: [line.row, line.code, <Long key="name">{line.name}</Long>, role, hasReasons ? why : event],
        }
      })}
    />
  )
}
