import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { withScratchDatabase } from '@/test/scratch-database'
import { withTransactionPooler } from '@/test/transaction-pooler'
import { checkDatabase, DatabaseRefused, refuseOld } from './check-database'

const server = process.env.TEST_POSTGRES_URL ?? ''

test('an ordinary database is taken, and nothing is left in it', () =>
  withScratchDatabase(server, async ({ url, client }) => {
    await checkDatabase(url)
    const { rows } = await client.query("SELECT 1 FROM pg_tables WHERE schemaname = 'public'")
    expect(rows).toEqual([])
  }))
test('a database without Vietnamese letters is refused with a sentence, before anything is written', async () => {
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  const name = `haidang_ascii_${process.pid}`
  const address = new URL(server)
  address.pathname = `/${name}`
  try {
    await admin.query(
      `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LC_COLLATE 'C' LC_CTYPE 'C'`,
    )
    await expect(checkDatabase(address.toString())).rejects.toThrow(
      /^The database "haidang_ascii_\d+" keeps its text as SQL_ASCII, .* DATABASE_URL\.$/,
    )
  } finally {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await admin.end()
  }
})
describe.each(['newest', 'oldest'] as const)('a pooler that lends the %s free connection', (lending) => {
  test.each([1, 2, 3])('for one transaction is refused with a sentence, also with %i of them', (size) =>
    withTransactionPooler(server, { size, lending }, (url) =>
      expect(checkDatabase(url)).rejects.toThrow(
        /^DATABASE_URL leads to a pooler .* set pool_mode = session for this database\.$/,
      ),
    ),
  )
})
test('a server before PostgreSQL 15 is refused by its number', () => {
  expect(() => refuseOld(149_999)).toThrow('PostgreSQL 15 or newer is needed; this server is 14.')
  expect(() => refuseOld(149_999)).toThrow(DatabaseRefused)
  expect(() => refuseOld(150_000)).not.toThrow()
})
