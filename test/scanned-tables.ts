import pg from 'pg'
import { closeDb } from '@/server/platform/db'

type Scans = Map<string, number>

async function read(url: string): Promise<Scans> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ table: string; scans: number }>(
    'SELECT relname AS table, seq_scan::int AS scans FROM pg_stat_user_tables',
  )
  await client.end()
  return new Map(rows.map(({ table, scans }) => [table, scans]))
}

/**
 * The tables that `work` reads from end to end, by PostgreSQL's own count. A connection hands in its counts
 * when it closes, so all are closed before and after. Fill and ANALYZE the database first: small tables are
 * rightly scanned.
 */
export async function scannedTables(url: string, work: () => Promise<unknown>): Promise<string[]> {
  await closeDb()
  const before = await read(url)
  await work()
  await closeDb()
  const after = await read(url)
  return [...after].filter(([table, scans]) => scans > (before.get(table) ?? 0)).map(([table]) => table)
}
