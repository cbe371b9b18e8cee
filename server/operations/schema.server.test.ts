import path from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { useDatabase } from '@/test/database'
import { migrate } from './migrate'
import { schemaSql } from './schema-engine'

const root = path.resolve(import.meta.dirname, '../..')
const database = useDatabase()

const COLUMNS = `SELECT table_name, column_name, data_type, is_nullable, column_default FROM information_schema.columns
  WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' AND table_name <> 'enrolment_evidence' ORDER BY 1, 2`
const INDEXES = `SELECT indexname, regexp_replace(indexdef, ' ON public\\.', ' ON ') AS def FROM pg_indexes
  WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`

async function readCatalog(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const [columns, indexes] = [await client.query(COLUMNS), await client.query(INDEXES)]
  await client.end()
  return { columns: columns.rows, indexes: indexes.rows as { indexname: string; def: string }[] }
}

test('the migrations make what the schema says', async () => {
  const name = `haidang_schema_${process.pid}`
  const admin = new pg.Client({ connectionString: database.url })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${name}`)
  const url = database.url.replace(/\/[^/]+$/, `/${name}`)
  try {
    const fresh = new pg.Client({ connectionString: url })
    await fresh.connect()
    await fresh.query(await schemaSql(root, url))
    await fresh.end()
    const [schema, migrated] = [await readCatalog(url), await readCatalog(database.url)]
    expect(migrated.columns).toEqual(schema.columns)
    for (const index of schema.indexes) expect(migrated.indexes).toContainEqual(index)
  } finally {
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
    await admin.end()
  }
})

test('migrating twice changes nothing', async () => {
  expect(await migrate(root, database.url)).toEqual([])
})

test('two starts at once migrate once', async () => {
  const results = await Promise.all([migrate(root, database.url), migrate(root, database.url)])
  expect(results).toEqual([[], []])
})

test('a database of a newer release is refused with a sentence', async () => {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, started_at, applied_steps_count) VALUES ('x', 'x', '20990101000000_future', now(), now(), 1)`,
  )
  try {
    await expect(migrate(root, database.url)).rejects.toThrow('newer release (20990101000000_future)')
  } finally {
    await client.query(`DELETE FROM _prisma_migrations WHERE id = 'x'`)
    await client.end()
  }
})
