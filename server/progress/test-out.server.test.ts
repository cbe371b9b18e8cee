import { beforeEach, describe, expect, test } from 'vitest'
import { type PersonActor, systemActor } from '@/domain/access/actor'
import { findCourse } from '@/server/courses/catalogue'
import { recount } from '@/server/enrolments/recount'
import { execute } from '@/server/platform/command'
import { prisma } from '@/server/platform/db'
import { forgetInstitution, today } from '@/server/platform/institution'
import { startAttempt } from '@/server/attempts/start-attempt'
import { annulPass } from '@/server/attempts/annul-pass'
import { actorAs, type BuiltUnit, buildInstitution, buildPerson, buildTarget } from '@/test/build'
import { buildCourse } from '@/test/build-course'
import { useDatabase } from '@/test/database'
import { ownQuestion, publishBanks } from '@/test/own-bank'
import { publishCourse, publishSampleCourses } from '@/test/sample-course'
import { answerSix, passQuiz, startSix, studyLessons } from '@/test/study'
import { sync } from '@/test/sync'
import { ownTestOut } from './own-test-out'
import { courseOffers } from '@/server/practice/course-offers'
import { courseProgress } from './queries'
import { startTestOut } from './start-test-out'
import { submitTestOut } from './submit-test-out'

useDatabase()
const lessons = ['01', '02', '03', '04', '05', '06']
let root: BuiltUnit
let learner: PersonActor

beforeEach(async () => {
  forgetInstitution()
  root = await buildInstitution()
  learner = (await buildPerson({ unit: root })).actor
  await publishCourse(buildCourse('six', { lessons }), [...lessons, ...lessons, ...lessons])
})

const found = async (id: string) => {
  const course = await findCourse(id)
  if (!course) throw new Error('no course')
  return course
}
const progress = async () => courseProgress(learner, await found('six'))
const offers = async (actor = learner, id = 'six') => courseOffers(actor, await found(id))
const own = async () => {
  const course = await findCourse('six')
  if (!course) throw new Error('no course')
  return ownTestOut(learner, course)
}
const doneLessons = async () =>
  Object.entries((await progress()).lessons).flatMap(([id, { done }]) => (done ? [id] : []))
const states = async () =>
  (await prisma().enrolment.findMany({ where: { personId: learner.personId } })).map(({ state }) => state)
const drift = async () => {
  const outcome = await recount(systemActor('test'))
  if (!outcome.ok) throw new Error(outcome.reason)
  return [...new Set(outcome.value.differences.map(({ kind }) => kind))].sort()
}

describe('the six questions', () => {
  test('ask of six lessons, show no key, and are the same whenever one comes back', async () => {
    const ids = await Promise.all(Array.from({ length: 8 }, () => startSix(learner, 'six')))
    expect(new Set(ids).size).toBe(1)
    const seen = await own()
    expect(seen).toMatchObject({ state: 'begun', id: ids[0], items: Array(6).fill({}) })
    expect(JSON.stringify(seen)).not.toMatch(/why|correct/)
    expect(await own()).toEqual(seen)
  })
  test('tick off what four right answers show, and count as taking part', async () => {
    await buildTarget({ unit: root, courseIds: ['six'] })
    await sync()
    const six = await startSix(learner, 'six')
    expect(await states()).toEqual(['not_started'])
    expect(await answerSix(learner, six, 4)).toMatchObject({ ok: true, value: { right: 4 } })
    const day = await today()
    const now = await progress()
    expect(Object.values(now.lessons)).toEqual(
      Array(4).fill({ done: true, testedOutOn: day, answered: [], section: '' }),
    )
    expect([now.quizReady, (await offers()).testOut, await states()]).toEqual([false, 'done', ['took_part']])
    expect(await drift()).toEqual([])
  })
  test('tick off nothing with three right; the lessons begin as for everybody', async () => {
    await buildTarget({ unit: root, courseIds: ['six'] })
    await sync()
    const six = await startSix(learner, 'six')
    expect(await answerSix(learner, six, 3)).toMatchObject({ value: { right: 3, lessons: [] } })
    expect([await doneLessons(), await states(), await drift()]).toEqual([[], ['not_started'], []])
    expect(await own()).toMatchObject({ state: 'done', result: { right: 3, questions: 6, lessons: [] } })
  })
  test('all right complete a course of six lessons: the quiz opens, draws other questions, and can be passed', async () => {
    await buildTarget({ unit: root, courseIds: ['six'] })
    await sync()
    await answerSix(learner, await startSix(learner, 'six'), 6)
    expect(await states()).toEqual(['completed'])
    const [asked] = await prisma().testOut.findMany()
    const attempt = await passQuiz(learner, 'six')
    const [tried] = await prisma().attempt.findMany({ where: { id: attempt } })
    const hashes = (items: unknown) => (items as { question: string }[]).map(({ question }) => question)
    expect(hashes(tried?.items).filter((hash) => hashes(asked?.items).includes(hash))).toEqual([])
    expect([await states(), await drift()]).toEqual([['passed'], []])
  })
  test('leave what was done in a lesson as it was', async () => {
    await studyLessons(learner, 'six', ['01'])
    const before = await prisma().lessonProgress.findFirstOrThrow({ where: { lessonId: '01' } })
    const six = await startSix(learner, 'six')
    await studyLessons(learner, 'six', ['02'])
    await answerSix(learner, six, 6)
    const rows = await prisma().lessonProgress.findMany({ orderBy: { lessonId: 'asc' } })
    expect(rows[0]).toEqual(before)
    const tested = 'tested_out'
    expect(rows.map(({ doneReason }) => doneReason)).toEqual([null, null, tested, tested, tested, tested])
    expect(await drift()).toEqual([])
  })
  test('let the answers in a lesson be given later all the same', async () => {
    await answerSix(learner, await startSix(learner, 'six'), 6)
    await studyLessons(learner, 'six', ['01'])
    expect((await progress()).lessons['01']).toMatchObject({
      answered: ['r1', 'r2', 'r3'],
      testedOutOn: await today(),
    })
  })
  test('what is not answered is wrong; what was not shown is refused and changes nothing', async () => {
    const testOut = await startSix(learner, 'six')
    const choice = (one: string) => ({ response: { choice: one } })
    for (const answers of [{ 0: choice('d') }, { 6: choice('a') }])
      expect(await execute(submitTestOut, learner, { testOut, answers })).toEqual({
        ok: false,
        reason: 'not_found',
      })
    expect((await own()).state).toBe('begun')
    const four = { 0: choice('b'), 2: choice('b'), 3: choice('b'), 5: choice('b') }
    expect(await execute(submitTestOut, learner, { testOut, answers: four })).toMatchObject({
      value: { right: 4, lessons: Array(4).fill(expect.any(String)) },
    })
  })
})

test('where a school asks its own bank the six come from it, and a recount opens what it sealed', async () => {
  const questions = ['a', 'b'].flatMap((set) =>
    lessons.map((lesson) => ({ ...ownQuestion(`${set}${lesson}`), lesson })),
  )
  await publishBanks({ courseId: 'six', questions })
  const six = await startSix(learner, 'six')
  expect(JSON.stringify(await own())).toMatch(/Own [ab]0/)
  expect(await answerSix(learner, six, 5)).toMatchObject({ value: { right: 5, lessons: { length: 5 } } })
  expect(await drift()).toEqual([])
  await prisma().testOut.updateMany({ data: { rightCount: 6 } })
  expect(await drift()).toEqual(['test_out'])
})

describe('once a run', () => {
  test('sent twice, at once or later and otherwise, they answer what was stored', async () => {
    const six = await startSix(learner, 'six')
    const both = await Promise.all([answerSix(learner, six, 6), answerSix(learner, six, 6)])
    expect(both[1]).toEqual(both[0])
    expect(await answerSix(learner, six, 0)).toEqual(both[0])
    expect(await prisma().testOut.count()).toBe(1)
    expect(await startSix(learner, 'six')).toBe(six)
  })
  test('are another person’s to nobody', async () => {
    const six = await startSix(learner, 'six')
    const other = (await buildPerson({ unit: root })).actor
    expect(await answerSix(other, six, 6)).toEqual({ ok: false, reason: 'not_found' })
    expect((await offers(other)).testOut).toBe('open')
    expect((await offers({ kind: 'anonymous' } as never)).testOut).toBe('closed')
  })
  test('with every lesson done they are handed in no more: what they explain would answer the quiz', async () => {
    const six = await startSix(learner, 'six')
    await studyLessons(learner, 'six', lessons)
    expect(await execute(startAttempt, learner, { course: 'six' })).toMatchObject({ ok: true })
    expect(await answerSix(learner, six, 0)).toEqual({ ok: false, reason: 'test_out_closed' })
    expect([(await own()).state, await drift()]).toEqual(['needless', []])
  })
  test('another cycle brings another six; the old ones can be handed in no more', async () => {
    const first = await startSix(learner, 'six')
    await studyLessons(learner, 'six', lessons)
    expect((await offers()).testOut).toBe('needless')
    expect(await execute(startTestOut, learner, { course: 'six' })).toMatchObject({ ok: true })
    const { id, runId } = await prisma().testOut.findFirstOrThrow()
    await prisma().run.updateMany({ where: { id: runId }, data: { completedAt: new Date('2026-01-01') } })
    await buildTarget({ unit: root, courseIds: ['six'], evidence: 'completed' })
    await prisma().targetRule.updateMany({ data: { evidenceSince: new Date('2026-09-05') } })
    await sync()
    expect((await offers()).testOut).toBe('open')
    const second = await startSix(learner, 'six')
    expect([id === first, second === first]).toEqual([true, false])
    expect(await answerSix(learner, first, 6)).toEqual({ ok: false, reason: 'not_found' })
    expect(await answerSix(learner, second, 6)).toMatchObject({ ok: true })
  })
  test('after an annulled pass the lessons stand with their reason, proved by the six of the run before', async () => {
    await buildTarget({ unit: root, courseIds: ['six'] })
    await sync()
    await answerSix(learner, await startSix(learner, 'six'), 6)
    await passQuiz(learner, 'six')
    const { id: runId } = await prisma().run.findFirstOrThrow()
    const office = actorAs('student_affairs', root)
    const annulled = { personId: learner.personId, runId, reason: 'Thi hộ', document: 'QĐ 1' }
    expect(await execute(annulPass, office, annulled)).toMatchObject({ ok: true })
    expect(await prisma().lessonProgress.count({ where: { doneReason: 'tested_out' } })).toBe(12)
    expect([await states(), await drift(), (await offers()).testOut]).toEqual([['completed'], [], 'needless'])
  })
})

describe('who gets them', () => {
  const start = (actor = learner, course = 'six') => execute(startTestOut, actor, { course })
  const closed = { ok: false, reason: 'test_out_closed' }

  test('whoever may learn the course: an internal one is there for no learner', async () => {
    await publishCourse(buildCourse('inside', { lessons, visibility: 'internal' }), lessons)
    expect(await start(learner, 'inside')).toEqual({ ok: false, reason: 'not_found' })
    expect((await offers(learner, 'inside')).testOut).toBe('closed')
    const staff = (await buildPerson({ unit: root, kind: 'staff' })).actor
    expect(await start(staff, 'inside')).toMatchObject({ ok: true })
    expect(await start({ kind: 'anonymous' } as never)).toMatchObject({ ok: false })
  })
  test('nobody whom a target in force asks that has them switched off; who is let off it does', async () => {
    await buildTarget({ unit: root, courseIds: ['six'] })
    const strict = await buildTarget({ unit: root, courseIds: ['six'] })
    await sync()
    expect((await offers()).testOut).toBe('open')
    const rule = { where: { targetId: strict } }
    await prisma().targetRule.updateMany({ ...rule, data: { allowsTestOut: false } })
    expect([(await offers()).testOut, await start()]).toEqual(['closed', closed])
    await prisma().targetRule.updateMany({ ...rule, data: { courseIds: ['other'] } })
    expect((await offers()).testOut).toBe('open')
    await prisma().targetRule.updateMany({ ...rule, data: { courseIds: ['six'] } })
    for (const state of ['paused', 'exempt', 'ended']) {
      await prisma().enrolment.updateMany({ where: { targetId: strict }, data: { state } })
      expect((await offers()).testOut, state).toBe('open')
    }
    await prisma().enrolment.updateMany({ where: { targetId: strict }, data: { state: 'not_started' } })
    await prisma().target.update({ where: { id: strict }, data: { endedAt: new Date('2026-11-01') } })
    expect(await start()).toMatchObject({ ok: true })
  })
  test('who has begun may hand in, though they were switched off meanwhile', async () => {
    await buildTarget({ unit: root, courseIds: ['six'] })
    await sync()
    const six = await startSix(learner, 'six')
    await prisma().targetRule.updateMany({ data: { allowsTestOut: false } })
    expect((await own()).state).toBe('begun')
    expect(await answerSix(learner, six, 6)).toMatchObject({ value: { right: 6 } })
  })
  test('nobody whose lessons left have fewer than six questions, or whose lessons are done', async () => {
    await publishSampleCourses()
    await studyLessons(learner, 'six', lessons.slice(0, 5))
    expect([(await offers()).testOut, await start()]).toEqual(['closed', closed])
    await studyLessons(learner, 'six', ['06'])
    expect(await execute(startAttempt, learner, { course: 'six' })).toMatchObject({ ok: true })
    expect([(await offers()).testOut, await start()]).toEqual(['needless', closed])
  })
})

test.each([
  ['six that were never handed in', `DELETE FROM test_out`],
  ['a lesson they do not name', `UPDATE test_out SET lessons = lessons[2:]`],
  ['a lesson they name that is not done', `DELETE FROM lesson_progress WHERE lesson_id = '01'`],
  ['more right than was answered', `UPDATE test_out SET right_count = 5`],
  [
    'lessons that the answers do not show',
    `UPDATE test_out SET answers = '{"0": {"response": {"choice": "b"}}}', right_count = 1`,
  ],
])('a recount finds %s', async (_, harm) => {
  await answerSix(learner, await startSix(learner, 'six'), 6)
  expect(await drift()).toEqual([])
  await prisma().$executeRawUnsafe(harm)
  expect(await drift()).toEqual(['test_out'])
})
