import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { useDatabase } from '@/test/database'
import { readCatalog } from '@/test/read-catalog'
import { loadRelease } from '@/test/release-database'
import { withScratchDatabase } from '@/test/scratch-database'
import { schemaDiff } from '@/tools/migrations/schema-diff'
import { migrate } from './migrate'
import { appliedMigrations, MigrationFailed, runMigrations } from './run-migrations'

const root = path.resolve(import.meta.dirname, '../..')
const database = useDatabase()

async function migrated<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

test('the migrations make every table, column, index and key that the schema names', async () => {
  const schema = fs.readFileSync(path.join(root, 'prisma/schema.prisma'), 'utf8')
  const sql = await schemaDiff(database.url, null, schema)
  const drawn = await withScratchDatabase(database.url, async ({ client }) => {
    await client.query(sql)
    return readCatalog(client)
  })
  const made = await migrated(readCatalog)
  const tables = new Set(drawn.columns.map((line) => line.split(' ')[0]))
  expect(made.columns.filter((line) => tables.has(line.split(' ')[0]))).toEqual(drawn.columns)
  for (const index of drawn.indexes) expect(made.indexes).toContainEqual(index)
  for (const constraint of drawn.constraints) expect(made.constraints).toContainEqual(constraint)
})

test('a filled database of release 0.1.0 becomes what a new one is, constraints, triggers and functions too', async () => {
  await withScratchDatabase(database.url, async ({ url, client }) => {
    await loadRelease(client, root, '0.1.0')
    await migrate(root, url)
    expect(await readCatalog(client)).toEqual(await migrated(readCatalog))
  })
}, 60_000)

test('migrating twice changes nothing', async () => {
  expect(await migrate(root, database.url)).toEqual([])
})

test('two starts at once migrate once', async () => {
  const results = await Promise.all([migrate(root, database.url), migrate(root, database.url)])
  expect(results).toEqual([[], []])
})

test('a migration that fails halfway leaves nothing, and may be tried again', async () => {
  await withScratchDatabase(database.url, async ({ client }) => {
    const name = '20260101000000_half'
    const half = runMigrations(client, [{ name, sql: 'CREATE TABLE a (x int); SELECT 1/0;' }])
    await expect(half).rejects.toBeInstanceOf(MigrationFailed)
    expect(await appliedMigrations(client)).toEqual([])
    expect((await readCatalog(client)).columns).toEqual([])
    expect(await runMigrations(client, [{ name, sql: 'CREATE TABLE a (x int);' }])).toEqual([name])
  })
})

test('a mark of an earlier release that a migration began and never ended does not stop the next start', async () => {
  await withScratchDatabase(database.url, async ({ client }) => {
    await appliedMigrations(client)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, logs) VALUES ('x', 'x', '20260101000000_a', 'failed')`,
    )
    const migrations = [{ name: '20260101000000_a', sql: 'CREATE TABLE a (x int);' }]
    expect(await runMigrations(client, migrations)).toEqual(['20260101000000_a'])
    expect(await appliedMigrations(client)).toEqual(['20260101000000_a'])
  })
})

test('a database of a newer release is refused with a sentence', async () => {
  await migrated(async (client) => {
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, started_at, applied_steps_count)
       VALUES ('x', 'x', '20990101000000_future', now(), now(), 1)`,
    )
    try {
      await expect(migrate(root, database.url)).rejects.toThrow('newer release (20990101000000_future)')
    } finally {
      await client.query(`DELETE FROM _prisma_migrations WHERE id = 'x'`)
    }
  })
})

test('of several people with one e-mail the oldest keeps it, the others are named in the audit, and none can share it again', async () => {
  await withScratchDatabase(database.url, async ({ url, client }) => {
    await loadRelease(client, root, '0.1.0')
    const add = (code: string, email: string, created: string) =>
      client.query(
        `INSERT INTO person (id, code, family_name, given_name, search_text, email, created_at)
         VALUES (gen_random_uuid(), $1, 'Lê', 'An', 'le an', $2, $3)`,
        [code, email, created],
      )
    await add('X2', 'AN@example.edu.vn', '2026-02-01')
    await add('X1', 'an@example.edu.vn', '2026-01-01')
    await add('X3', 'An@Example.edu.vn', '2026-03-01')
    await migrate(root, url)
    const { rows } = await client.query(`SELECT code, email FROM person WHERE code LIKE 'X%' ORDER BY code`)
    expect(rows).toEqual([
      { code: 'X1', email: 'an@example.edu.vn' },
      { code: 'X2', email: null },
      { code: 'X3', email: null },
    ])
    const { rows: told } = await client.query(
      `SELECT p.code FROM audit a JOIN person p ON a.subject = 'person:' || p.id
       WHERE a.action = 'person.email_cleared' ORDER BY p.code`,
    )
    expect(told).toEqual([{ code: 'X2' }, { code: 'X3' }])
    await expect(add('X4', 'aN@example.edu.vn', '2026-04-01')).rejects.toThrow('person_email')
  })
}, 60_000)
