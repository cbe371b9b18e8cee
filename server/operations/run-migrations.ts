import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type pg from 'pg'

/**
 * One folder of prisma/migrations; names begin with the time they were written, so that they sort in order.
 */
export type Migration = { name: string; sql: string }

/** The repository's migrations in order. */
export function readMigrations(root: string): Migration[] {
  const dir = path.join(root, 'prisma/migrations')
  if (!fs.existsSync(dir)) return []
  return fs
    .readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, sql: fs.readFileSync(path.join(dir, name, 'migration.sql'), 'utf8') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** A migration that PostgreSQL refused: nothing of it is in the database. */
export class MigrationFailed extends Error {
  override readonly name = 'MigrationFailed'
  /** PostgreSQL's SQLSTATE, or the system's code. */
  readonly code: string
  constructor(
    readonly migration: string,
    override readonly cause: unknown,
  ) {
    super(`The migration ${migration} failed: ${cause instanceof Error ? cause.message : String(cause)}`)
    this.code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  }
}

// As Prisma's own tools make and read it, so that both see the same state.
const BOOK = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz,
  migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`

/** The names of the migrations that the database holds. */
export async function appliedMigrations(client: pg.Client): Promise<string[]> {
  await client.query(BOOK)
  const { rows } = await client.query<{ migration_name: string }>(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  )
  return rows.map((row) => row.migration_name)
}

/**
 * Applies what the database has not seen, each migration in one transaction with its own line in the book:
 * it is there whole or not at all. Answers their names; throws MigrationFailed. Who calls it holds the lock
 * that keeps others out.
 */
export async function runMigrations(client: pg.Client, migrations: readonly Migration[]): Promise<string[]> {
  const applied = new Set(await appliedMigrations(client))
  const missing = migrations.filter(({ name }) => !applied.has(name))
  for (const migration of missing) await apply(client, migration)
  return missing.map(({ name }) => name)
}

async function apply(client: pg.Client, { name, sql }: Migration): Promise<void> {
  await client.query('BEGIN')
  try {
    // Releases before 0.2 marked the beginning apart: such a mark without an end is of a migration that left
    // nothing.
    await client.query('DELETE FROM _prisma_migrations WHERE migration_name = $1 AND finished_at IS NULL', [
      name,
    ])
    await client.query(sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), createHash('sha256').update(sql).digest('hex'), name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw new MigrationFailed(name, error)
  }
}
