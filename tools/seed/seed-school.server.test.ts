import pg from 'pg'
import { beforeEach, expect, test } from 'vitest'
import { systemActor } from '@/domain/access/actor'
import { correctOption, Question } from '@/domain/content/exercise'
import { type Answers, gradeAttempt } from '@/domain/quiz/grade'
import { dayIn } from '@/domain/time/calendar'
import { recount } from '@/server/enrolments/recount'
import { prisma, transaction } from '@/server/platform/db'
import { syncEnrolments } from '@/server/enrolments/sync-enrolments'
import { emptyDatabase, useDatabase } from '@/test/database'
import { SeedRefused, seedSchool } from './seed-school'

const { url } = useDatabase()
const now = new Date('2026-11-24T03:00:00Z')
const options = { learners: 400, seed: 'test', now, sampleEvery: 4 }

const rowsOf = async <Row extends object>(sql: string): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}
/** Everything that was made, in one hash. */
const fingerprint = async (): Promise<string> => {
  const tables = [
    'unit',
    'person',
    'membership',
    'role_grant',
    'run',
    'recall_answer',
    'answer_step',
    'certificate',
    'enrolment_event',
    'counter',
  ]
  const parts = tables.map(
    (table) => `(SELECT md5(string_agg(t::text, ';' ORDER BY t::text)) FROM ${table} t)`,
  )
  return (await rowsOf<{ hash: string }>(`SELECT concat_ws('-', ${parts.join(', ')}) AS hash`))[0]?.hash ?? ''
}

beforeEach(() => seedSchool(options))

test('the counters agree with what people learned, and the rules would change no enrolment', async () => {
  expect(await recount(systemActor('test'))).toMatchObject({ ok: true, value: { drift: 0 } })
  const today = dayIn(now, 'Asia/Ho_Chi_Minh')
  expect(await transaction((tx) => syncEnrolments(tx, { now, today }))).toEqual({ changed: 0, reasons: {} })
})

test('the school has the size that was asked for and people in every state', async () => {
  const [learners] = await rowsOf<{ n: number }>(
    "SELECT count(DISTINCT person_id)::int AS n FROM membership WHERE kind = 'learner'",
  )
  expect(learners?.n).toBe(400)
  const states = await rowsOf<{ state: string }>('SELECT DISTINCT state FROM enrolment')
  expect(states.map(({ state }) => state)).toEqual(
    expect.arrayContaining(['not_started', 'took_part', 'passed']),
  )
})

test('every completion has its run, its certificate and its serial, and lies in the last 90 days', async () => {
  const wrong = await rowsOf(`
    SELECT c.id FROM completion c
    LEFT JOIN run r ON r.person_id = c.person_id AND r.id = c.run_id AND r.passed_at = c.at AND r.completed_at <= c.at
    LEFT JOIN certificate k ON k.person_id = c.person_id AND k.completion_id = c.id
    LEFT JOIN certificate_serial s ON s.serial = k.serial AND s.certificate_id = k.id
    WHERE r.id IS NULL OR s.serial IS NULL OR c.at NOT BETWEEN '${now.toISOString()}'::timestamptz - interval '90 days' AND '${now.toISOString()}'`)
  expect(wrong).toEqual([])
})

test('grading the journal of a sampled attempt gives its score again', async () => {
  const questions = (await prisma().questionVersion.findMany()).map(
    ({ hash, body }) => [hash, correctOption(Question.parse(body)).id] as const,
  )
  const attempts = await prisma().attempt.findMany({ where: { answers: { not: {} } } })
  expect(attempts.length).toBeGreaterThan(20)
  for (const { items, answers, passScore, score, isPassed } of attempts)
    expect(
      gradeAttempt(
        items as { question: string; options: string[] }[],
        answers as Answers,
        new Map(questions),
        passScore,
      ),
    ).toMatchObject({ score, isPassed })
})

test('every completion rests on its attempt, and the marks of a sampled one add up to its score', async () => {
  const wrong = await rowsOf(`
    SELECT c.id FROM completion c JOIN attempt a ON a.person_id = c.person_id AND a.id = c.attempt_id
    WHERE (a.run_id, a.is_passed, a.score, a.submitted_at) IS DISTINCT FROM (c.run_id, true, c.score, c.at)
    UNION ALL
    SELECT a.id FROM attempt a JOIN (
      SELECT person_id, attempt_id, sum(mark) AS score, sum(max) AS most FROM attempt_item GROUP BY 1, 2
    ) AS i ON i.person_id = a.person_id AND i.attempt_id = a.id
    WHERE (i.score, i.most) IS DISTINCT FROM (a.score, a.max_score)`)
  expect(wrong).toEqual([])
  expect(await prisma().attemptItem.count()).toBeGreaterThan(160)
})

test('the newest step of each item is the answer that stands', async () => {
  const wrong = await rowsOf(`
    SELECT s.attempt_id FROM (SELECT DISTINCT ON (attempt_id, item) * FROM answer_step ORDER BY attempt_id, item, revision DESC) s
    JOIN attempt a ON a.person_id = s.person_id AND a.id = s.attempt_id
    WHERE (a.answers -> s.item::text -> 'response', (a.answers -> s.item::text ->> 'revision')::int, (a.answers -> s.item::text ->> 'at')::timestamptz)
      IS DISTINCT FROM (s.response, s.revision, s.at) OR s.at NOT BETWEEN a.started_at AND a.submitted_at`)
  expect(wrong).toEqual([])
})

test('a lesson of a sampled person is done at its last recall answer', async () => {
  const wrong = await rowsOf(`
    SELECT p.lesson_id FROM lesson_progress p
    JOIN (SELECT person_id, run_id, lesson_id, max(at) AS last FROM recall_answer GROUP BY 1, 2, 3) r USING (person_id, run_id, lesson_id)
    WHERE p.done_at <> r.last`)
  expect(wrong).toEqual([])
})

test('the same seed makes the same school, another one another', async () => {
  const first = await fingerprint()
  await emptyDatabase(url)
  await seedSchool(options)
  expect(await fingerprint()).toBe(first)
  await emptyDatabase(url)
  await seedSchool({ ...options, seed: 'other' })
  expect(await fingerprint()).not.toBe(first)
})

test('a database with people is refused', async () => {
  await expect(seedSchool(options)).rejects.toThrow(SeedRefused)
})
