import { beforeEach, expect, test } from 'vitest'
import type { PersonActor } from '@/domain/access/actor'
import { TESTED_OUT } from '@/domain/quiz/test-out'
import { execute } from '@/server/platform/command'
import { prisma, transaction } from '@/server/platform/db'
import { forgetInstitution } from '@/server/platform/institution'
import { clock } from '@/server/platform/clock'
import { pruneAttempts } from '@/server/privacy/prune-answers'
import { type BuiltPerson, type BuiltUnit, buildInstitution, buildPerson, buildUnit } from '@/test/build'
import { buildCourse } from '@/test/build-course'
import { useDatabase } from '@/test/database'
import { later } from '@/test/later'
import { publishSampleCourses } from '@/test/sample-course'
import { passQuiz, studyLessons } from '@/test/study'
import { passPaces } from './pass-paces'
import { saveAnswer } from './save-answer'
import { startAttempt } from './start-attempt'
import { submitAttempt } from './submit-attempt'

useDatabase()
const MINUTE = 60_000
let root: BuiltUnit
let unit: BuiltUnit
let learner: BuiltPerson
let office: PersonActor

beforeEach(async () => {
  forgetInstitution()
  root = await buildInstitution()
  unit = await buildUnit({ parent: root })
  learner = await buildPerson({ unit })
  office = (await buildPerson({ roles: [{ role: 'student_affairs', unit: root }] })).actor
  await publishSampleCourses()
})

const paces = (actor: PersonActor = office) => passPaces(actor, learner.id, root.path)
const shown = async () => [...(await paces()).values()]

/** Two lessons of six minutes each, then the quiz, its eight answers `answeringMs` after its start. */
async function passAfter(elapsedMs: number, answeringMs: number): Promise<void> {
  await studyLessons(learner.actor, 'law')
  await later(elapsedMs - answeringMs, async () => {
    const started = await execute(startAttempt, learner.actor, { course: 'law' })
    if (!started.ok) throw new Error(started.reason)
    const { attemptId: attempt } = started.value
    await later(answeringMs, async () => {
      for (let item = 0; item < 8; item++)
        await execute(saveAnswer, learner.actor, { attempt, item, choice: 'b', revision: 0 })
      expect(await execute(submitAttempt, learner.actor, { attempt })).toMatchObject({ ok: true })
    })
  })
}

test('a pass that came faster than reading shows its pace to who looks after the learner, and to nobody else', async () => {
  await studyLessons(learner.actor, 'law')
  await passQuiz(learner.actor, 'law')
  const [pace] = await shown()
  expect(pace?.elapsedMs).toBeLessThan(MINUTE)
  expect(pace?.answersPerMinute).toBeGreaterThan(8)
  const faculty = await buildUnit({ kind: 'faculty', parent: root })
  for (const role of ['student_affairs', 'adviser', 'faculty_manager'] as const) {
    const { actor } = await buildPerson({ roles: [{ role, unit: faculty }] })
    expect(await paces(actor)).toEqual(new Map())
  }
  for (const role of ['adviser', 'faculty_manager'] as const) {
    const { actor } = await buildPerson({ roles: [{ role, unit }] })
    expect([...(await paces(actor)).values()]).toMatchObject([{ ...pace, courseId: 'law' }])
  }
  const { actor: monitor } = await buildPerson({ roles: [{ role: 'class_monitor', unit }] })
  expect(await paces(monitor)).toEqual(new Map())
  const { actor: auditor } = await buildPerson({ roles: [{ role: 'auditor', unit: root }] })
  for (const actor of [auditor, learner.actor]) expect(await paces(actor)).toEqual(new Map())
})

test('a pass in the time that reading takes shows none', async () => {
  await passAfter(10 * MINUTE, 5 * MINUTE)
  expect(await shown()).toEqual([])
})

test('lessons passed over are seen, however long the quiz took', async () => {
  await passAfter(80_000, 40_000)
  expect(await shown()).toMatchObject([{ answersPerMinute: 12 }])
})

test('a lesson that six questions ticked off need not be read', async () => {
  await passAfter(80_000, 40_000)
  const lesson = { lessonId: '01-one' }
  await prisma().lessonProgress.updateMany({ where: lesson, data: { doneReason: TESTED_OUT } })
  expect(await shown()).toEqual([])
})

test('answers faster than their questions can be read are seen, however long the lessons took', async () => {
  await passAfter(3 * 24 * 60 * MINUTE, 0)
  const [pace] = await shown()
  expect(pace?.elapsedMs).toBeGreaterThanOrEqual(3 * 24 * 60 * MINUTE)
})

test('when the journal is pruned the time from lesson to pass is left alone', async () => {
  await passAfter(80_000, 0)
  const now = clock.now()
  const cutoff = new Date(now.getTime() + 2 * MINUTE)
  await transaction((tx) => pruneAttempts({ tx, now, cutoff, after: null }))
  expect(await prisma().answerStep.count()).toBe(0)
  expect(await shown()).toMatchObject([{ answersPerMinute: null }])
})

test('a pass is measured by the version that it is pinned to, also when another is published', async () => {
  await passAfter(10 * MINUTE, 5 * MINUTE)
  await prisma().courseVersion.updateMany({ data: { isCurrent: false } })
  const course = buildCourse('law')
  const lessons = course.lessons.map((lesson) => ({ ...lesson, minutes: { vi: 70, en: 60 } }))
  const data = { hash: 'long', courseId: 'law', isCurrent: true, publishedAt: clock.now() }
  await prisma().courseVersion.create({ data: { ...data, manifest: { ...course, lessons } } })
  expect(await shown()).toEqual([])
  await prisma().completion.updateMany({ data: { versionHash: 'long' } })
  expect(await shown()).toHaveLength(1)
})
