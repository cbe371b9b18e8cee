import { beforeEach, describe, expect, test } from 'vitest'
import type { PersonActor } from '@/domain/access/actor'
import { clock } from '@/server/platform/clock'
import { execute } from '@/server/platform/command'
import { prisma, transaction } from '@/server/platform/db'
import { forgetInstitution } from '@/server/platform/institution'
import { answerRecall } from '@/server/progress/answer-recall'
import { type BuiltUnit, buildInstitution, buildPerson, buildTarget, buildUnit } from '@/test/build'
import { useDatabase } from '@/test/database'
import { publishSampleCourses } from '@/test/sample-course'
import { schoolToday } from '@/test/start'
import { syncEnrolments } from '@/server/enrolments/sync-enrolments'
import { attemptResult, openAttempt } from './queries'
import { saveAnswer } from './save-answer'
import { startAttempt } from './start-attempt'
import { submitAttempt } from './submit-attempt'

useDatabase()
let classUnit: BuiltUnit
let learner: PersonActor

beforeEach(async () => {
  forgetInstitution()
  const root = await buildInstitution()
  classUnit = await buildUnit({ parent: root })
  learner = (await buildPerson({ unit: classUnit })).actor
  await publishSampleCourses()
})

async function studyAll(actor: PersonActor, course: string) {
  for (const lesson of ['01-one', '02-two'])
    for (const exercise of ['r1', 'r2', 'r3'])
      await execute(answerRecall, actor, { course, lesson, exercise, choice: 'a' })
}
async function start(actor: PersonActor, course = 'law'): Promise<string> {
  const outcome = await execute(startAttempt, actor, { course })
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value.attemptId
}
const answer = (actor: PersonActor, attempt: string, item: number, choice: string, revision = 0) =>
  execute(saveAnswer, actor, { attempt, item, choice, revision })
async function answerAll(actor: PersonActor, attempt: string, right: number) {
  for (let item = 0; item < 8; item++) await answer(actor, attempt, item, item < right ? 'b' : 'a')
}
const submit = (actor: PersonActor, attempt: string) => execute(submitAttempt, actor, { attempt })
const steps = () => prisma().answerStep.count()

describe('starting', () => {
  test('the quiz opens only after every lesson is done', async () => {
    expect(await execute(startAttempt, learner, { course: 'law' })).toEqual({
      ok: false,
      reason: 'lessons_first',
    })
    await studyAll(learner, 'law')
    expect((await execute(startAttempt, learner, { course: 'law' })).ok).toBe(true)
  })
  test('ten simultaneous starts open one attempt', async () => {
    await studyAll(learner, 'law')
    const ids = await Promise.all(Array.from({ length: 10 }, () => start(learner)))
    expect(new Set(ids).size).toBe(1)
    expect(await prisma().attempt.count()).toBe(1)
  })
  test('after a failed attempt the next waits ten minutes and draws new questions', async () => {
    await studyAll(learner, 'law')
    const first = await start(learner)
    await submit(learner, first)
    expect(await execute(startAttempt, learner, { course: 'law' })).toEqual({ ok: false, reason: 'wait' })
    clock.shift(10 * 60_000)
    const second = await start(learner)
    const drawn = await prisma().attempt.findMany({ select: { id: true, items: true } })
    const questions = drawn.flatMap(({ items }) =>
      (items as { question: string }[]).map(({ question }) => question),
    )
    expect(new Set(questions).size).toBe(16)
    expect(second).not.toBe(first)
  })
  test('a passed course is not tested again', async () => {
    await studyAll(learner, 'law')
    const attempt = await start(learner)
    await answerAll(learner, attempt, 8)
    await submit(learner, attempt)
    expect(await execute(startAttempt, learner, { course: 'law' })).toEqual({
      ok: false,
      reason: 'already_passed',
    })
  })
})

describe('saving', () => {
  let attempt: string
  beforeEach(async () => {
    await studyAll(learner, 'law')
    attempt = await start(learner)
  })

  test('an answer is acknowledged with its revision and time and stands in the journal', async () => {
    const outcome = await answer(learner, attempt, 0, 'b')
    expect(outcome).toMatchObject({
      ok: true,
      value: { item: 0, response: { choice: 'b' }, choice: 'b', revision: 1 },
    })
    expect(await steps()).toBe(1)
    expect((await openAttempt(learner, attempt))?.items[0]).toMatchObject({ choice: 'b', revision: 1 })
  })
  test('an answer of a page of the release before, or of a plain form, is stored as the same response', async () => {
    await execute(saveAnswer, learner, { attempt, item: '0', choice: 'b', revision: '0' })
    expect(
      await execute(saveAnswer, learner, { attempt, item: 0, response: { choice: 'c' }, revision: 1 }),
    ).toMatchObject({
      ok: true,
      value: { choice: 'c', revision: 2 },
    })
    expect(
      (await prisma().answerStep.findMany({ orderBy: { revision: 'asc' } })).map(({ response }) => response),
    ).toEqual([{ choice: 'b' }, { choice: 'c' }])
  })
  test('the same answer twice writes nothing and is acknowledged', async () => {
    await answer(learner, attempt, 0, 'b')
    expect(await answer(learner, attempt, 0, 'b')).toMatchObject({ ok: true, value: { revision: 1 } })
    expect(await steps()).toBe(1)
  })
  test('a stale page is refused', async () => {
    await answer(learner, attempt, 0, 'b')
    expect(await answer(learner, attempt, 0, 'a', 0)).toEqual({ ok: false, reason: 'stale' })
    expect(await answer(learner, attempt, 0, 'a', 1)).toMatchObject({ ok: true, value: { revision: 2 } })
  })
  test('of two simultaneous answers to one question one is stored and one refused', async () => {
    const outcomes = await Promise.all([answer(learner, attempt, 0, 'a'), answer(learner, attempt, 0, 'b')])
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await steps()).toBe(1)
  })
  test('two tabs on different questions do not disturb each other', async () => {
    const outcomes = await Promise.all([answer(learner, attempt, 0, 'a'), answer(learner, attempt, 1, 'b')])
    expect(outcomes.every(({ ok }) => ok)).toBe(true)
  })
  test('another person, an unknown place and an option not shown are not found', async () => {
    const stranger = (await buildPerson({ unit: classUnit })).actor
    expect(await answer(stranger, attempt, 0, 'b')).toEqual({ ok: false, reason: 'not_found' })
    expect(await answer(learner, attempt, 8, 'b')).toEqual({ ok: false, reason: 'not_found' })
    expect(await answer(learner, attempt, 0, 'd')).toEqual({ ok: false, reason: 'not_found' })
    expect(await steps()).toBe(0)
  })
  test('nothing is saved after the submission', async () => {
    await submit(learner, attempt)
    expect(await answer(learner, attempt, 0, 'b')).toEqual({ ok: false, reason: 'attempt_closed' })
  })
  test('the journal refuses to be changed', async () => {
    await answer(learner, attempt, 0, 'b')
    await expect(prisma().answerStep.updateMany({ data: { response: { choice: 'a' } } })).rejects.toThrow()
  })
})

describe('submitting', () => {
  let attempt: string
  beforeEach(async () => {
    await studyAll(learner, 'law')
    attempt = await start(learner)
  })

  test('7 of 8 passes: completion, certificate and serial are there once, however often it is sent', async () => {
    await answerAll(learner, attempt, 7)
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => submit(learner, attempt)))
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({ ok: true, value: { score: 7, maxScore: 8, isPassed: true } })
    expect(await prisma().completion.count()).toBe(1)
    expect(await prisma().certificate.count()).toBe(1)
    expect(await prisma().certificateSerial.count()).toBe(1)
    expect(
      await prisma().$queryRaw`SELECT count(*)::int AS n FROM pgboss.job WHERE name = 'certificate.render'`,
    ).toEqual([{ n: 1 }])
    expect(await prisma().certificate.findFirst()).toMatchObject({
      holder: 'Nguyễn Thị Thanh Phượng',
      titleVi: 'Khóa law',
    })
  })
  test('6 of 8 fails and leaves no certificate', async () => {
    await answerAll(learner, attempt, 6)
    expect(await submit(learner, attempt)).toMatchObject({ ok: true, value: { isPassed: false } })
    expect(await prisma().certificate.count()).toBe(0)
  })
  test('the result says from when one may try again only until then', async () => {
    await submit(learner, attempt)
    expect((await attemptResult(learner, attempt))?.retakeAt).toBeInstanceOf(Date)
    clock.shift(10 * 60_000)
    expect((await attemptResult(learner, attempt))?.retakeAt).toBeNull()
  })
  test('the result explains every option and shows no key before it', async () => {
    expect(await attemptResult(learner, attempt)).toBeNull()
    expect(JSON.stringify(await openAttempt(learner, attempt))).not.toContain('why')
    await answerAll(learner, attempt, 7)
    await submit(learner, attempt)
    const result = await attemptResult(learner, attempt)
    expect(result?.items[7]).toMatchObject({
      isCorrect: false,
      correct: 'b',
      section: 'first',
      why: { a: { vi: 'why a' } },
    })
  })
  test("another person's attempt is not found", async () => {
    const stranger = (await buildPerson({ unit: classUnit })).actor
    expect(await submit(stranger, attempt)).toEqual({ ok: false, reason: 'not_found' })
    expect(await openAttempt(stranger, attempt)).toBeNull()
    expect(await attemptResult(stranger, attempt)).toBeNull()
  })
})

describe('counting', () => {
  const states = async () =>
    Object.fromEntries(
      (await prisma().counter.findMany({ where: { n: { not: 0 } } })).map(({ state, n }) => [state, n]),
    )
  const passCourse = async (actor: PersonActor, course: string) => {
    await studyAll(actor, course)
    const attempt = await start(actor, course)
    await answerAll(actor, attempt, 8)
    await submit(actor, attempt)
  }

  test('the class moves from not started over took part to passed, one person at a time', async () => {
    await buildTarget({ unit: classUnit, courseIds: ['law', 'conduct'] })
    await buildPerson({ unit: classUnit })
    const at = { now: clock.now(), today: schoolToday }
    await transaction((tx) => syncEnrolments(tx, at))
    expect(await states()).toEqual({ not_started: 2 })
    await passCourse(learner, 'law')
    expect(await states()).toEqual({ not_started: 1, took_part: 1 })
    await passCourse(learner, 'conduct')
    expect(await states()).toEqual({ not_started: 1, passed: 1 })
  })
  test('two courses passed in the same moment make the target passed', async () => {
    await buildTarget({ unit: classUnit, courseIds: ['law', 'conduct'] })
    await transaction((tx) => syncEnrolments(tx, { now: clock.now(), today: schoolToday }))
    const attempts: string[] = []
    for (const course of ['law', 'conduct']) {
      await studyAll(learner, course)
      const attempt = await start(learner, course)
      await answerAll(learner, attempt, 8)
      attempts.push(attempt)
    }
    await Promise.all(attempts.map((attempt) => submit(learner, attempt)))
    expect(await states()).toEqual({ passed: 1 })
  })
})

describe('internal courses', () => {
  test('a learner may not study the staff course, a collaborator may', async () => {
    const input = { course: 'staff', lesson: '01-one', exercise: 'r1', choice: 'b' }
    expect(await execute(answerRecall, learner, input)).toEqual({ ok: false, reason: 'not_found' })
    const collaborator = (await buildPerson({ unit: classUnit, kind: 'collaborator' })).actor
    expect(await execute(answerRecall, collaborator, input)).toMatchObject({
      ok: true,
      value: { isCorrect: true, lessonDone: false },
    })
  })
  test('who may study it no longer starts no quiz of it either', async () => {
    const collaborator = (await buildPerson({ unit: classUnit, kind: 'collaborator' })).actor
    await studyAll(collaborator, 'staff')
    await prisma().membership.updateMany({
      where: { personId: collaborator.personId },
      data: { validTo: new Date('2026-09-06') },
    })
    expect(await execute(startAttempt, collaborator, { course: 'staff' })).toEqual({
      ok: false,
      reason: 'not_found',
    })
  })
})
