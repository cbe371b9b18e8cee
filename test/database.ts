import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { jobNames } from '@/server/platform/jobs'
import { clock } from '@/server/platform/clock'
import { closeDb } from '@/server/platform/db'
import { sha256 } from '@/server/platform/hash'
import { migrate } from '@/server/operations/migrate'
import { readMigrations } from '@/server/operations/run-migrations'
import { startOfTests } from './start'

const root = path.resolve(import.meta.dirname, '..')
const LOCK = 7_202_612

function adminUrl(): string {
  const url = process.env.TEST_POSTGRES_URL
  if (!url)
    throw new Error(
      'TEST_POSTGRES_URL is not set. Run npm run test:server, or set it to a PostgreSQL where databases may be made.',
    )
  return url
}
const withName = (url: string, name: string): string => {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.toString()
}

async function makeDatabase(name: string): Promise<void> {
  const template = `haidang_template_${sha256(JSON.stringify([readMigrations(root), jobNames])).slice(0, 12)}`
  const client = new pg.Client({ connectionString: adminUrl() })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template])
    if (!rowCount) {
      await client.query(`DROP DATABASE IF EXISTS ${template}_new WITH (FORCE)`)
      await client.query(`CREATE DATABASE ${template}_new`)
      await migrate(root, withName(adminUrl(), `${template}_new`))
      await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [
        `${template}_new`,
      ])
      await client.query(`ALTER DATABASE ${template}_new RENAME TO ${template}`)
    }
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  } finally {
    await client.end()
  }
}

/**
 * Gives the test file a migrated database of its own, empty before each test, and a clock that always starts
 * anew.
 */
export function useDatabase(): { url: string } {
  const name = `haidang_test_${process.env.VITEST_POOL_ID ?? '0'}_${process.pid}`
  const url = withName(adminUrl(), name)
  Object.assign(process.env, {
    DATABASE_URL: url,
    PUBLIC_URL: 'http://localhost:3999',
    HAIDANG_DATA: path.join(os.tmpdir(), 'haidang-test-files', name),
    HAIDANG_SECRET: 'a secret for tests that is long enough',
    HAIDANG_TEST: '1',
  })
  beforeAll(() => makeDatabase(name), 60_000)
  beforeEach(() => clock.shift(startOfTests() - clock.now().getTime()))
  beforeEach(() => emptyDatabase(url))
  afterAll(async () => {
    await closeDb()
    fs.rmSync(path.join(os.tmpdir(), 'haidang-test-files', name), { recursive: true, force: true })
    const client = new pg.Client({ connectionString: adminUrl() })
    await client.connect()
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await client.end()
  })
  return { url }
}

/** Leaves the tables and takes every row; before each test, and between the runs of a property. */
export async function emptyDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  )
  await client.query(`TRUNCATE ${rows.map((row) => row.name).join(', ')} CASCADE`)
  await client.query('DELETE FROM pgboss.job')
  await client.end()
}
