import path from 'node:path'
import type pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { systemActor } from '@/domain/access/actor'
import { migrate } from '@/server/operations/migrate'
import { closeDb } from '@/server/platform/db'
import { forgetEnv } from '@/server/platform/env'
import { useDatabase } from '@/test/database'
import { loadRelease } from '@/test/release-database'
import { withScratchDatabase } from '@/test/scratch-database'
import { recount } from './recount'
import { syncToday } from './sync-today'

const root = path.resolve(import.meta.dirname, '../..')
const database = useDatabase()

const FIGURES = `SELECT target_id, unit_id, due_on::text, state, is_activated, n FROM counter WHERE n <> 0
  ORDER BY target_id, unit_id, due_on, state, is_activated`
const days = async (client: pg.Client, from: string) =>
  (
    await client.query(
      `SELECT unit_id, day::text, n FROM (SELECT * FROM ${from}) d WHERE n <> 0 ORDER BY 1, 2`,
    )
  ).rows
const figures = async (client: pg.Client) => (await client.query(FIGURES)).rows

/** Makes commands and queries speak to another database. */
async function speakTo(url: string): Promise<void> {
  await closeDb()
  process.env.DATABASE_URL = url
  forgetEnv()
}
afterEach(() => speakTo(database.url))

test('a school of release 0.1.0 sees the same figures after the upgrade, and the recount agrees', async () => {
  await withScratchDatabase(database.url, async ({ url, client }) => {
    await loadRelease(client, root, '0.1.0')
    const before = await figures(client)
    const passed = await days(client, 'daily_passed')
    expect(passed.length).toBeGreaterThan(0)
    expect(before.length).toBeGreaterThan(0)
    await migrate(root, url)
    expect(await figures(client)).toEqual(before)
    expect(await days(client, "daily_reached WHERE evidence = 'passed'")).toEqual(passed)
    await speakTo(url)
    expect(await syncToday(systemActor('test'))).toMatchObject({ ok: true, value: { changed: 0 } })
    expect(await recount(systemActor('test'))).toMatchObject({ ok: true, value: { drift: 0 } })
    await closeDb()
  })
}, 60_000)
