import { beforeEach, describe, expect, test } from 'vitest'
import { type PersonActor, systemActor } from '@/domain/access/actor'
import { attemptResult, openAttempt } from '@/server/attempts/queries'
import { saveAnswer } from '@/server/attempts/save-answer'
import { startAttempt } from '@/server/attempts/start-attempt'
import { submitAttempt } from '@/server/attempts/submit-attempt'
import { recount } from '@/server/enrolments/recount'
import { clock } from '@/server/platform/clock'
import { execute } from '@/server/platform/command'
import { prisma, transaction } from '@/server/platform/db'
import { forgetInstitution } from '@/server/platform/institution'
import { findCourse } from '@/server/courses/catalogue'
import { answerRecall } from '@/server/progress/answer-recall'
import { ownTestOut } from '@/server/progress/own-test-out'
import { syncEnrolments } from '@/server/enrolments/sync-enrolments'
import { type BuiltUnit, buildInstitution, buildPerson, buildTarget, buildUnit } from '@/test/build'
import { useDatabase } from '@/test/database'
import { publishSampleCourses } from '@/test/sample-course'
import { schoolToday } from '@/test/start'
import { answerSix, startSix } from '@/test/study'
import { sweepRetention } from './sweep-retention'

useDatabase()
const system = systemActor('test')
const DAY = 86_400_000
const move = (days: number) => clock.shift(days * DAY)
let classUnit: BuiltUnit
let learner: PersonActor

beforeEach(async () => {
  forgetInstitution()
  classUnit = await buildUnit({ parent: await buildInstitution() })
  learner = (await buildPerson({ unit: classUnit })).actor
  await publishSampleCourses()
})

async function study(actor: PersonActor, lessons = ['01-one', '02-two'], exercises = ['r1', 'r2', 'r3']) {
  for (const lesson of lessons)
    for (const exercise of exercises)
      await execute(answerRecall, actor, { course: 'law', lesson, exercise, choice: 'b' })
}
async function start(actor: PersonActor): Promise<string> {
  const outcome = await execute(startAttempt, actor, { course: 'law' })
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value.attemptId
}
async function answer(actor: PersonActor, attempt: string, right: number) {
  for (let item = 0; item < 8; item++)
    await execute(saveAnswer, actor, { attempt, item, choice: item < right ? 'b' : 'a', revision: 0 })
}
async function handIn(actor: PersonActor, right: number): Promise<string> {
  const attempt = await start(actor)
  await answer(actor, attempt, right)
  await execute(submitAttempt, actor, { attempt })
  return attempt
}
const left = async () => ({
  steps: await prisma().answerStep.count(),
  marks: await prisma().attemptItem.count(),
  recall: await prisma().recallAnswer.count(),
  answers: (await prisma().attempt.findMany({ select: { answers: true } })).map(
    ({ answers }) => Object.keys(answers as object).length,
  ),
})

test('answers to the six questions at the head of a course go after twelve months; what they made done stays', async () => {
  const [six, begun] = [await startSix(learner, 'law'), (await buildPerson({ unit: classUnit })).actor]
  await answerSix(learner, six, 6)
  await startSix(begun, 'law')
  const rows = () => prisma().testOut.findMany({ orderBy: { id: 'asc' } })
  const [before] = await rows()
  move(364)
  expect(await sweepRetention(system)).toEqual({})
  move(3)
  expect(await sweepRetention(system)).toEqual({ test_out: { rows: 1 } })
  expect(await rows()).toMatchObject([{ ...before, answers: {} }, { submittedAt: null }])
  expect(before).toMatchObject({ rightCount: 6, lessons: ['01-one'] })
  expect(await sweepRetention(system)).toEqual({})
  expect(await recount(system)).toMatchObject({ ok: true, value: { drift: 0 } })
  const course = await findCourse('law')
  expect(course && (await ownTestOut(learner, course))).toMatchObject({
    state: 'done',
    result: { right: 6, lessons: ['01-one'], items: [] },
  })
})

describe('answers of a quiz', () => {
  test('stay until twelve months after handing in, and are deleted then', async () => {
    await study(learner)
    await handIn(learner, 7)
    move(364)
    expect(await sweepRetention(system)).toEqual({})
    expect(await left()).toEqual({ steps: 8, marks: 8, recall: 6, answers: [8] })
    move(3)
    expect(await sweepRetention(system)).toEqual({ attempt: { attempts: 1, steps: 8 }, recall: { rows: 6 } })
    expect(await left()).toEqual({ steps: 0, marks: 0, recall: 0, answers: [0] })
  })
  test('are deleted once; the second run finds nothing, and the audit holds counts only', async () => {
    await study(learner)
    await handIn(learner, 7)
    move(367)
    await sweepRetention(system)
    expect(await sweepRetention(system)).toEqual({})
    expect(
      await prisma().audit.findMany({
        where: { action: 'retention.prune' },
        select: { actor: true, subject: true, detail: true },
      }),
    ).toEqual([
      { actor: 'system:test', subject: 'retention:recall', detail: { rows: 6 } },
      { actor: 'system:test', subject: 'retention:attempt', detail: { attempts: 1, steps: 8 } },
    ])
  })
  test('leave score, verdict, completion, certificate, enrolment and figures as they were', async () => {
    await buildTarget({ unit: classUnit, courseIds: ['law'] })
    await transaction((tx) => syncEnrolments(tx, { now: clock.now(), today: schoolToday }))
    await study(learner)
    const attempt = await handIn(learner, 7)
    const facts = async () => ({
      attempt: await prisma().attempt.findFirst({ omit: { answers: true } }),
      runs: await prisma().run.findMany(),
      completions: await prisma().completion.findMany(),
      certificates: await prisma().certificate.findMany(),
      progress: await prisma().lessonProgress.findMany({ orderBy: { lessonId: 'asc' } }),
      enrolments: await prisma().enrolment.findMany(),
      counters: await prisma().counter.findMany({ orderBy: { state: 'asc' } }),
    })
    const before = await facts()
    move(367)
    await sweepRetention(system)
    expect(await facts()).toEqual(before)
    expect(await recount(system)).toMatchObject({ ok: true, value: { drift: 0 } })
    expect(await execute(submitAttempt, learner, { attempt })).toMatchObject({
      ok: true,
      value: { score: 7, maxScore: 8, isPassed: true },
    })
    expect(await execute(saveAnswer, learner, { attempt, item: 0, choice: 'a', revision: 0 })).toEqual({
      ok: false,
      reason: 'attempt_closed',
    })
    expect(await facts()).toEqual(before)
  })
  test('once gone, the result keeps score and verdict and says that the answers are gone', async () => {
    await study(learner)
    const failed = await handIn(learner, 6)
    move(1)
    const passed = await handIn(learner, 8)
    expect(await attemptResult(learner, passed)).toMatchObject({
      score: 8,
      answersKept: true,
      items: { length: 8 },
    })
    move(367)
    await sweepRetention(system)
    expect(await attemptResult(learner, failed)).toMatchObject({
      score: 6,
      maxScore: 8,
      isPassed: false,
      answersKept: false,
      items: [],
    })
    expect(await attemptResult(learner, passed)).toMatchObject({
      score: 8,
      isPassed: true,
      answersKept: false,
      items: [],
    })
    expect((await attemptResult(learner, passed))?.serial).not.toBeNull()
    expect((await openAttempt(learner, passed))?.isOpen).toBe(false)
  })
  test('a blank attempt shows its questions while answers are kept', async () => {
    await study(learner)
    const attempt = await start(learner)
    await execute(submitAttempt, learner, { attempt })
    expect(await attemptResult(learner, attempt)).toMatchObject({
      score: 0,
      answersKept: true,
      items: { length: 8 },
    })
    move(367)
    expect(await attemptResult(learner, attempt)).toMatchObject({ score: 0, answersKept: false, items: [] })
  })
  test('of an attempt that was never handed in stay, however old: it can still be finished', async () => {
    await study(learner)
    const attempt = await start(learner)
    await answer(learner, attempt, 7)
    move(800)
    await sweepRetention(system)
    expect(await left()).toMatchObject({ steps: 8, answers: [8] })
    expect(await execute(submitAttempt, learner, { attempt })).toMatchObject({ value: { score: 7 } })
  })
  test('of people and attempts that are not that old stay', async () => {
    const other = (await buildPerson({ unit: classUnit })).actor
    await study(learner)
    await handIn(learner, 8)
    move(200)
    await study(other)
    await handIn(other, 8)
    move(200)
    await sweepRetention(system)
    expect(await left()).toMatchObject({ steps: 8, recall: 6, answers: expect.arrayContaining([0, 8]) })
  })
})

describe('answers to recall questions', () => {
  test('of a lesson that is not done stay, so that it can be finished', async () => {
    await study(learner, ['01-one'])
    await study(learner, ['02-two'], ['r1', 'r2'])
    move(400)
    expect(await sweepRetention(system)).toEqual({ recall: { rows: 3 } })
    expect(
      await execute(answerRecall, learner, { course: 'law', lesson: '02-two', exercise: 'r3', choice: 'b' }),
    ).toMatchObject({
      value: { lessonDone: true, courseDone: true },
    })
  })
  test('of a lesson done long ago may be given again, and it stays done since then', async () => {
    await study(learner)
    const before = await prisma().lessonProgress.findMany({
      orderBy: { lessonId: 'asc' },
      select: { doneAt: true },
    })
    move(400)
    await sweepRetention(system)
    expect(
      await execute(answerRecall, learner, { course: 'law', lesson: '01-one', exercise: 'r1', choice: 'a' }),
    ).toMatchObject({
      value: { lessonDone: true },
    })
    expect(
      await prisma().lessonProgress.findMany({ orderBy: { lessonId: 'asc' }, select: { doneAt: true } }),
    ).toEqual(before)
    // The new answer has a time of its own.
    expect(await sweepRetention(system)).toEqual({})
    move(367)
    expect(await sweepRetention(system)).toEqual({ recall: { rows: 1 } })
  })
})

test('more than one batch is deleted in one run, and two runs at once do no harm', async () => {
  const at = clock.now()
  const id = '01900000-0000-7000-8000-000000000000'
  await prisma().run.create({
    data: { personId: learner.personId, id, courseId: 'law', number: 1, startedAt: at },
  })
  await prisma().$executeRaw`
    INSERT INTO attempt (person_id, id, course_id, run_id, number, state, seed, items, answers, version_hash, started_at, submitted_at, score, max_score, pass_score, is_passed)
    SELECT ${learner.personId}::uuid, uuid_v7(${at}), 'law', ${id}::uuid, n, 'graded', '1', '[]', '{"0":{"response":{"choice":"a"},"revision":1,"at":""}}', 'v', ${at}, ${at}, 1, 8, 7, false
    FROM generate_series(1, 4500) AS n`
  await prisma().$executeRaw`
    INSERT INTO answer_step (person_id, attempt_id, item, revision, response, at) SELECT person_id, id, 0, 1, '{"choice":"a"}', ${at} FROM attempt`
  await prisma().$executeRaw`
    INSERT INTO lesson_progress (person_id, run_id, lesson_id, done_at, version_hash, updated_at)
    SELECT ${learner.personId}::uuid, ${id}::uuid, 'l' || n, ${at}, 'v', ${at} FROM generate_series(1, 8000) AS n`
  await prisma().$executeRaw`
    INSERT INTO recall_answer (person_id, run_id, lesson_id, exercise_id, response, is_correct, version_hash, at)
    SELECT person_id, run_id, lesson_id, 'r' || n, '{"choice":"a"}', false, 'v', ${at} FROM lesson_progress CROSS JOIN generate_series(1, 3) AS n`
  move(367)
  const [first, second] = await Promise.all([sweepRetention(system), sweepRetention(system)])
  const sum = (of: (swept: typeof first) => number | undefined) => (of(first) ?? 0) + (of(second) ?? 0)
  expect([
    sum(({ attempt }) => attempt?.attempts),
    sum(({ attempt }) => attempt?.steps),
    sum(({ recall }) => recall?.rows),
  ]).toEqual([4500, 4500, 24_000])
  expect(await left()).toMatchObject({ steps: 0, recall: 0 })
})
