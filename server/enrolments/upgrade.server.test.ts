import path from 'node:path'
import type pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { systemActor } from '@/domain/access/actor'
import { publishContent } from '@/server/courses/publish-content'
import { questionsByHash } from '@/server/courses/question-bank'
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

const LEARNED = {
  completions: `SELECT person_id, course_id, run_id, attempt_id, version_hash, score, max_score, at FROM completion ORDER BY id`,
  certificates: `SELECT person_id, serial, holder, title_vi, title_en, issued_at, revoked_at, superseded_at FROM certificate ORDER BY id`,
  runs: `SELECT person_id, id, course_id, started_at, took_part_at, completed_at, passed_at, annulled_at FROM run ORDER BY id`,
  lessons: `SELECT person_id, run_id, lesson_id, done_at, version_hash FROM lesson_progress ORDER BY 1, 2, 3`,
  attempts: `SELECT person_id, id, state, items, answers, version_hash, score, is_passed FROM attempt ORDER BY id`,
}
async function learned(client: pg.Client): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {}
  for (const [name, sql] of Object.entries(LEARNED)) found[name] = (await client.query(sql)).rows
  return found
}

test('who learned from the first edition keeps every record when another edition is published', async () => {
  await withScratchDatabase(database.url, async ({ url, client }) => {
    await loadRelease(client, root, '0.1.0')
    await migrate(root, url)
    const before = await learned(client)
    const shown = await figures(client)
    const [first] = (await client.query('SELECT hash FROM course_version WHERE is_current ORDER BY hash'))
      .rows
    await speakTo(url)
    const published = await publishContent(systemActor('test'))
    expect(published).toMatchObject({ ok: true })
    expect(published.ok && published.value.courses).toBeGreaterThan(0)
    const replaced = await client.query('SELECT is_current FROM course_version WHERE hash = $1', [first.hash])
    expect(replaced.rows).toEqual([{ is_current: false }])
    expect(await learned(client)).toEqual(before)
    expect(await figures(client)).toEqual(shown)
    expect(await syncToday(systemActor('test'))).toMatchObject({ ok: true, value: { changed: 0 } })
    expect(await recount(systemActor('test'))).toMatchObject({ ok: true, value: { drift: 0 } })
    // Every question that was ever asked can still be read as it was.
    const asked = await client.query<{ hash: string }>(
      `SELECT DISTINCT item ->> 'question' AS hash FROM attempt CROSS JOIN jsonb_array_elements(items) AS item`,
    )
    const hashes = asked.rows.map(({ hash }) => hash)
    expect(hashes.length).toBeGreaterThan(100)
    expect((await questionsByHash(hashes)).size).toBe(hashes.length)
    // A lesson that was begun is still there to be gone on with.
    const gone = await client.query(
      `SELECT DISTINCT r.course_id, p.lesson_id FROM lesson_progress p JOIN run r ON r.id = p.run_id
       JOIN course_version v ON v.course_id = r.course_id AND v.is_current
       WHERE NOT v.manifest -> 'lessons' @> jsonb_build_array(jsonb_build_object('id', p.lesson_id))`,
    )
    expect(gone.rows).toEqual([])
    await closeDb()
  })
}, 60_000)
