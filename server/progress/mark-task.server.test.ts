import { beforeEach, expect, test } from 'vitest'
import { systemActor } from '@/domain/access/actor'
import { findCourse } from '@/server/courses/catalogue'
import { annulPass } from '@/server/attempts/annul-pass'
import { recount } from '@/server/enrolments/recount'
import { syncEnrolments } from '@/server/enrolments/sync-enrolments'
import { clock } from '@/server/platform/clock'
import { execute } from '@/server/platform/command'
import { prisma, transaction } from '@/server/platform/db'
import { forgetInstitution } from '@/server/platform/institution'
import { sweepRetention } from '@/server/privacy/sweep-retention'
import {
  actorAs,
  type BuiltPerson,
  type BuiltUnit,
  buildInstitution,
  buildPerson,
  buildTarget,
} from '@/test/build'
import { useDatabase } from '@/test/database'
import { publishSampleCourses } from '@/test/sample-course'
import { schoolToday } from '@/test/start'
import { study } from '@/test/study'
import { learnerHome } from './home'
import { markTask } from './mark-task'
import { courseProgress } from './queries'

useDatabase()
const system = systemActor('test')
let root: BuiltUnit
let learner: BuiltPerson

beforeEach(async () => {
  forgetInstitution()
  root = await buildInstitution()
  learner = await buildPerson({ unit: root })
  await publishSampleCourses()
})

const task = { course: 'law', lesson: '01-one', task: 'look-up' }
const mark = (done: 'yes' | 'no', { actor }: BuiltPerson = learner, more = {}) =>
  execute(markTask, actor, { ...task, done, ...more })
async function progress({ actor }: BuiltPerson = learner) {
  const course = await findCourse('law')
  if (!course) throw new Error('no course')
  return courseProgress(actor, course)
}

test('a task is done once however often it is sent, and what was pressed by mistake is taken back', async () => {
  expect(await mark('yes')).toEqual({ ok: true, value: { isDone: true } })
  const [first] = await prisma().taskDone.findMany()
  clock.shift(60_000)
  expect(await mark('yes')).toEqual({ ok: true, value: { isDone: true } })
  expect(await prisma().taskDone.findMany()).toEqual([first])
  expect(first).toMatchObject({ lessonId: '01-one', taskId: 'look-up', versionHash: 'hash-law' })
  expect(await progress()).toMatchObject({ tasks: ['01-one/look-up'] })
  expect(await mark('no')).toEqual({ ok: true, value: { isDone: false } })
  expect(await mark('no')).toEqual({ ok: true, value: { isDone: false } })
  expect(await progress()).toMatchObject({ tasks: [] })
  expect(await prisma().audit.count()).toBe(0)
})

test('two presses at once leave one row', async () => {
  await Promise.all([mark('yes'), mark('yes'), mark('yes')])
  expect(await prisma().taskDone.count()).toBe(1)
  expect(await prisma().run.count()).toBe(1)
})

test('a task moves no evidence: nobody took part by it, no lesson is done, and the recount agrees', async () => {
  const target = await buildTarget({ unit: root, courseIds: ['law'], evidence: 'took_part' })
  await transaction((tx) => syncEnrolments(tx, { now: clock.now(), today: schoolToday }))
  await mark('yes')
  await mark('yes', learner, { lesson: '02-two' })
  expect(await progress()).toMatchObject({ lessons: {}, quizReady: false, passed: false })
  expect(await prisma().run.findFirst()).toMatchObject({ tookPartAt: null, completedAt: null })
  expect(await prisma().lessonProgress.count()).toBe(0)
  expect(await prisma().enrolment.findFirstOrThrow({ where: { targetId: target } })).toMatchObject({
    state: 'not_started',
  })
  expect(await recount(system)).toMatchObject({ ok: true, value: { drift: 0 } })
})

test('what is taken back where nothing was begun begins nothing', async () => {
  expect(await mark('no')).toEqual({ ok: true, value: { isDone: false } })
  expect(await prisma().run.count()).toBe(0)
})

test('a task, a lesson or a course that is not there is refused and changes nothing', async () => {
  for (const wrong of [{ task: 'other' }, { lesson: '09-none' }, { course: 'none' }])
    expect(await mark('yes', learner, wrong)).toEqual({ ok: false, reason: 'not_found' })
  expect(await mark('yes', learner, { done: 'maybe' })).toMatchObject({
    reason: 'invalid_input',
    issues: [{ path: 'done' }],
  })
  expect(await prisma().run.count()).toBe(0)
})

test('tasks of an internal course are not there for a learner, and nothing is kept of who is not signed in', async () => {
  const staff = await buildPerson({ unit: root, kind: 'staff' })
  const inside = { course: 'staff' }
  expect(await mark('yes', learner, inside)).toEqual({ ok: false, reason: 'not_found' })
  expect(await mark('yes', staff, inside)).toMatchObject({ ok: true })
  for (const actor of [{ kind: 'anonymous' } as const, system])
    expect(await execute(markTask, actor, { ...task, done: 'yes' })).toEqual({
      ok: false,
      reason: 'not_found',
    })
  expect(await prisma().taskDone.count()).toBe(1)
})

test('a press that waited is never kept for another person who signed in meanwhile', async () => {
  const other = await buildPerson({ unit: root })
  const as = (await progress()).who
  expect(await mark('yes', other, { as })).toEqual({ ok: false, reason: 'forbidden' })
  expect(await prisma().run.count()).toBe(0)
  expect(await mark('yes', learner, { as })).toMatchObject({ ok: true })
  expect((await progress(other)).tasks).toEqual([])
})

test('a pass that is annulled begins again without tasks, and what was done stays with the run it was of', async () => {
  const office = actorAs('student_affairs', root)
  await study(learner.actor, 'law', 'passed')
  await mark('yes')
  const { id: runId } = await prisma().run.findFirstOrThrow()
  const decision = { personId: learner.id, runId, reason: 'Thi hộ', document: 'QĐ 1' }
  expect(await execute(annulPass, office, decision)).toMatchObject({ ok: true })
  expect((await progress()).tasks).toEqual([])
  await mark('no')
  expect(await prisma().taskDone.findMany({ select: { runId: true } })).toEqual([{ runId }])
  await mark('yes')
  expect(await prisma().taskDone.count()).toBe(2)
  expect((await progress()).tasks).toEqual(['01-one/look-up'])
})

test('the list of own courses knows them, and a task that the course has no more is not named', async () => {
  await mark('yes')
  const { runId } = await prisma().taskDone.findFirstOrThrow()
  const gone = { personId: learner.id, runId, lessonId: '01-one', taskId: 'gone' }
  await prisma().taskDone.create({ data: { ...gone, versionHash: 'old', at: clock.now() } })
  expect((await learnerHome(learner.actor)).runs).toMatchObject([
    { courseId: 'law', tasksDone: expect.arrayContaining(['01-one/look-up', '01-one/gone']) },
  ])
  expect((await progress()).tasks).toEqual(['01-one/look-up'])
})

test('it is kept for twelve months, also where the lesson was never done', async () => {
  await mark('yes')
  clock.shift(364 * 86_400_000)
  expect(await sweepRetention(system)).toEqual({})
  clock.shift(3 * 86_400_000)
  expect(await sweepRetention(system)).toEqual({ task: { rows: 1 } })
  expect((await progress()).tasks).toEqual([])
})
