import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { PersonActor } from '@/domain/access/actor'
import { exportMissing } from '@/server/figures/export-missing'
import { missing, missingNames } from '@/server/figures/missing'
import type { TableFormat } from '@/server/figures/table'
import { writeTable } from '@/server/figures/write-table'
import { env } from '@/server/platform/env'

type School = { targetId: string; root: { id: string }; office: PersonActor }

/** The names still missing in the whole school as a file, taken as fast as it comes. */
export async function drainNames(
  { office, targetId, root }: School,
  format: TableFormat,
): Promise<{ bytes: number }> {
  const table = await exportMissing(office, { targetId, unitId: root.id }, 'vi', format)
  if (!table.ok) throw new Error(table.reason)
  let bytes = 0
  for await (const block of writeTable(table.value, format).body) bytes += block.length
  return { bytes }
}

/** The same rows by one bare COPY: what PostgreSQL needs to find, sort and send them. */
export async function copyNames({ office, targetId, root }: School): Promise<{ bytes: number }> {
  const page = await missing(office, { targetId, unitId: root.id, limit: 1 })
  if (!page.ok) throw new Error(page.reason)
  const { target, unit, today } = page.value
  const { text, values } = missingNames(target, unit, { isDirect: false }, today, null)
  const client = new pg.Client({ connectionString: env().databaseUrl })
  await client.connect()
  try {
    let bytes = 0
    const rows = client.query(copyTo(`COPY (${filledIn(client, text, values)}) TO STDOUT`))
    for await (const block of rows) bytes += (block as Buffer).length
    return { bytes }
  } finally {
    await client.end()
  }
}

/** COPY takes no parameters. */
const filledIn = (client: pg.Client, text: string, values: readonly unknown[]): string =>
  text.replace(/\$(\d+)/g, (_, at: string) => {
    const value = values[Number(at) - 1]
    if (value === null || value === undefined) return 'NULL'
    return Array.isArray(value)
      ? `ARRAY[${value.map((one) => client.escapeLiteral(String(one))).join(', ')}]`
      : client.escapeLiteral(String(value))
  })
