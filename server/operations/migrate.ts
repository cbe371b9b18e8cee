import pg from 'pg'
import { checkDatabase, DatabaseRefused } from './check-database'
import { installQueues } from '@/server/platform/queue'
import { appliedMigrations, readMigrations, runMigrations } from './run-migrations'
import { locks } from '@/server/platform/locks'

/**
 * Brings the database to this release's state under an advisory lock, so that two starts do not migrate at
 * once. Answers the names of the migrations it applied. Throws DatabaseRefused with a sentence for the
 * operator.
 */
export async function migrate(root: string, connectionString: string): Promise<string[]> {
  await checkDatabase(connectionString)
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [locks.migrate])
    const migrations = readMigrations(root)
    refuseNewer(await appliedMigrations(client), new Set(migrations.map(({ name }) => name)))
    const applied = await runMigrations(client, migrations)
    await installQueues(connectionString)
    return applied
  } finally {
    await client.end()
  }
}

function refuseNewer(applied: readonly string[], known: ReadonlySet<string>): void {
  const unknown = applied.filter((name) => !known.has(name))
  if (unknown.length === 0) return
  throw new DatabaseRefused(
    `This database was migrated by a newer release (${unknown.join(', ')}). Start that release, or restore a backup.`,
  )
}
