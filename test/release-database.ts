import fs from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import { gunzipSync } from 'node:zlib'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { readMigrations, runMigrations } from '@/server/operations/run-migrations'

/** The last migration of a release whose filled database is kept in test/releases. */
const releases = { '0.1.0': '20261124080000_init' } as const
export type Release = keyof typeof releases

type KeptTable = { table: string; columns: string[]; rows: string }

/**
 * Makes an empty database what a school had on that release: its tables, with invented people who learned,
 * and nothing of later migrations. Triggers do not run: the counters are those that were kept.
 */
export async function loadRelease(client: pg.Client, root: string, release: Release): Promise<void> {
  await runMigrations(
    client,
    readMigrations(root).filter(({ name }) => name <= releases[release]),
  )
  const file = path.join(root, `test/releases/${release}.jsonl.gz`)
  const tables = gunzipSync(fs.readFileSync(file)).toString('utf8').split('\n')
  await client.query(`SET session_replication_role = 'replica'`)
  for (const { table, columns, rows } of tables.map((line) => JSON.parse(line) as KeptTable)) {
    const names = columns.map((column) => `"${column}"`).join(', ')
    await pipeline(Readable.from([rows]), client.query(copyFrom(`COPY "${table}" (${names}) FROM STDIN`)))
  }
  await client.query(`SET session_replication_role = 'origin'`)
}
