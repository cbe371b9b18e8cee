import { beforeEach, expect, test } from 'vitest'
import { systemActor } from '@/domain/access/actor'
import { startAttempt } from '@/server/attempts/start-attempt'
import { quizSoFar } from '@/server/attempts/quiz-so-far'
import { clock } from '@/server/platform/clock'
import { execute } from '@/server/platform/command'
import { prisma } from '@/server/platform/db'
import { today } from '@/server/platform/institution'
import { learnerHome } from '@/server/progress/home'
import { courseProgress } from '@/server/progress/queries'
import { createTarget } from '@/server/targets/create-target'
import { previewRule } from '@/server/targets/preview-rule'
import { type BuiltPerson, type BuiltUnit, buildInstitution, buildPerson, buildUnit } from '@/test/build'
import { useDatabase } from '@/test/database'
import { publishSampleCourses, sampleCourses } from '@/test/sample-course'
import { study } from '@/test/study'
import { recount } from './recount'

useDatabase()
const system = systemActor('test')
const YEAR = 365 * 86_400_000
const [law] = sampleCourses
if (!law) throw new Error('no sample course')

let root: BuiltUnit
let learner: BuiltPerson
beforeEach(async () => {
  root = await buildInstitution()
  learner = await buildPerson({ unit: await buildUnit({ parent: root }) })
  await publishSampleCourses()
})

const rule = (more = {}) => ({
  memberKinds: ['learner'],
  unitId: root.id,
  courseIds: ['law'],
  evidence: 'passed',
  dueOn: '2028-06-30',
  ...more,
})
async function setTarget(more = {}) {
  const words = { name: 'Năm học mới', nameEn: 'New year', startsOn: await today() }
  const made = await execute(createTarget, system, { ...words, rule: rule(more) })
  if (!made.ok) throw new Error(made.reason)
  return made.value.targetId
}
const stateIn = async (targetId: string) =>
  (await prisma().enrolment.findFirstOrThrow({ where: { targetId } })).state
const proved = async () => expect(await recount(system)).toMatchObject({ value: { drift: 0 } })

test('a new year counts from its start: what was passed before is not counted, and is done again in a new run', async () => {
  await study(learner.actor, 'law', 'passed')
  clock.shift(YEAR)
  expect(await previewRule(system, rule())).toMatchObject({ value: { alreadyPassed: 0, passedBefore: 1 } })
  expect(await courseProgress(learner.actor, law)).toMatchObject({ passed: true })

  const targetId = await setTarget()
  expect(await stateIn(targetId)).toBe('not_started')
  expect(await courseProgress(learner.actor, law)).toMatchObject({
    passed: false,
    quizReady: false,
    gauge: 'before',
    lessons: {},
    tasks: [],
  })
  expect((await learnerHome(learner.actor)).runs).toEqual([])
  expect(await quizSoFar(learner.actor, 'law')).toBeNull()
  expect(await execute(startAttempt, learner.actor, { course: 'law' })).toMatchObject({
    reason: 'lessons_first',
  })

  await study(learner.actor, 'law', 'passed')
  expect(await stateIn(targetId)).toBe('passed')
  expect(await courseProgress(learner.actor, law)).toMatchObject({ passed: true })
  const runs = await prisma().run.findMany({ orderBy: { number: 'asc' }, select: { number: true } })
  expect(runs.map(({ number }) => number)).toEqual([1, 2])
  expect(await prisma().certificate.count()).toBe(2)
  await proved()
})

test('a target may say that whatever was ever passed counts: nobody is asked to do it again', async () => {
  await study(learner.actor, 'law', 'passed')
  clock.shift(YEAR)
  expect(await previewRule(system, rule({ evidenceSince: null }))).toMatchObject({
    value: { alreadyPassed: 1, passedBefore: 0 },
  })
  const targetId = await setTarget({ evidenceSince: null })
  expect(await stateIn(targetId)).toBe('passed')
  expect(await courseProgress(learner.actor, law)).toMatchObject({ passed: true })
  await proved()
})

test('a half finished run goes on: the next lesson is taking part, and the lessons done before need not be done again', async () => {
  await study(learner.actor, 'law', 'took_part')
  clock.shift(YEAR)
  const targetId = await setTarget()
  expect(await stateIn(targetId), 'nothing was done since').toBe('not_started')
  expect(await courseProgress(learner.actor, law)).toMatchObject({ lessons: { '01-one': { done: true } } })
  await study(learner.actor, 'law', 'completed')
  expect(await stateIn(targetId)).toBe('completed')
  expect(await prisma().run.count()).toBe(1)
  await proved()
})

test('a target that counts completing asks those who completed long ago to study again, one that counts passing only for the quiz', async () => {
  await study(learner.actor, 'law', 'completed')
  clock.shift(YEAR)
  const passing = await setTarget()
  expect(await quizSoFar(learner.actor, 'law')).toMatchObject({ completed: true })
  await prisma().target.update({ where: { id: passing }, data: { endedAt: clock.now() } })
  const completing = await setTarget({ evidence: 'completed' })
  expect(await quizSoFar(learner.actor, 'law')).toBeNull()
  await study(learner.actor, 'law', 'completed')
  expect(await stateIn(completing)).toBe('completed')
  await proved()
})
