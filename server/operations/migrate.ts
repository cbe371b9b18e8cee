import pg from 'pg'
import { installQueues } from '@/server/platform/queue'
import { appliedMigrations, readMigrations, runMigrations } from './run-migrations'

const LOCK = 7_202_611 // any number, the same for all who migrate

/** A database this code must not touch: too old a server, or migrated by a newer release. */
export class DatabaseRefused extends Error {}

/**
 * Brings the database to this release's state under an advisory lock, so that two starts do not migrate at once.
 * Answers the names of the migrations it applied. Throws DatabaseRefused with a sentence for the operator.
 */
export async function migrate(root: string, connectionString: string): Promise<string[]> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    const { rows } = await client.query<{ version: number }>(
      "SELECT current_setting('server_version_num')::int AS version",
    )
    const version = rows[0]?.version ?? 0
    if (version < 150_000)
      throw new DatabaseRefused(
        `PostgreSQL 15 or newer is needed; this server is ${Math.floor(version / 10_000)}.`,
      )
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
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
