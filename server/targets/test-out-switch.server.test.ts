import { beforeEach, expect, test } from 'vitest'
import type { PersonActor } from '@/domain/access/actor'
import { findPerson } from '@/server/people/find-person'
import { execute } from '@/server/platform/command'
import { prisma } from '@/server/platform/db'
import { forgetInstitution, today } from '@/server/platform/institution'
import { startTestOut } from '@/server/progress/start-test-out'
import { actorAs, type BuiltUnit, buildInstitution, buildPerson } from '@/test/build'
import { buildCourse } from '@/test/build-course'
import { useDatabase } from '@/test/database'
import { publishCourse } from '@/test/sample-course'
import { answerSix, passQuiz, startSix } from '@/test/study'
import { annulPass } from '@/server/attempts/annul-pass'
import { changeTargetRule } from './change-target-rule'
import { correctTarget } from './correct-target'
import { createTarget } from './create-target'
import { previewRule } from './preview-rule'
import { listTargets } from './queries'

useDatabase()
const lessons = ['01', '02', '03', '04', '05', '06']
let root: BuiltUnit
let office: PersonActor
let learner: PersonActor

beforeEach(async () => {
  forgetInstitution()
  root = await buildInstitution()
  office = actorAs('student_affairs', root)
  learner = (await buildPerson({ unit: root })).actor
  await publishCourse(buildCourse('six', { lessons }), [...lessons, ...lessons, ...lessons])
})

const rule = (more = {}) => ({
  memberKinds: ['learner'],
  unitId: root.id,
  courseIds: ['six'],
  evidence: 'passed',
  dueOn: '2030-12-15',
  ...more,
})
async function setTarget(more = {}): Promise<string> {
  const words = { name: 'Mọi người học', nameEn: 'All learners', startsOn: await today() }
  const made = await execute(createTarget, office, { ...words, rule: rule(more) })
  if (!made.ok) throw new Error(made.reason)
  return made.value.targetId
}
const change = (targetId: string, version: number, more = {}) =>
  execute(changeTargetRule, office, { targetId, version, rule: rule(more) })
const versions = async () =>
  (await prisma().targetRule.findMany({ orderBy: { version: 'asc' } })).map((row) => row.allowsTestOut)
const start = async () => (await execute(startTestOut, learner, { course: 'six' })).ok

test('a target allows the six questions unless it says otherwise', async () => {
  await setTarget()
  expect([await versions(), await start()]).toEqual([[true], true])
  expect(await listTargets(office)).toMatchObject([{ allowsTestOut: true }])
})
test('switched off, whom it asks gets none; each change is a version, and one that does not say it takes it over', async () => {
  const targetId = await setTarget({ allowsTestOut: false })
  expect([await start(), (await listTargets(office))[0]?.allowsTestOut]).toEqual([false, false])
  await change(targetId, 1, { dueOn: '2030-11-01' })
  const words = { targetId, name: 'Tên khác', nameEn: '', startsOn: '2026-09-05' }
  expect(await execute(correctTarget, office, words)).toMatchObject({ value: { isAnew: true } })
  expect([await versions(), await start()]).toEqual([[false, false, false], false])
  await change(targetId, 3, { allowsTestOut: true })
  expect([await versions(), await start()]).toEqual([[false, false, false, true], true])
})
test('the preview says what the rule allows, and how many keep what six questions made done', async () => {
  const targetId = await setTarget({ allowsTestOut: false })
  const seen = async (more = {}) => {
    const preview = await previewRule(office, rule(more), { targetId })
    if (!preview.ok) throw new Error(preview.reason)
    const { allowsTestOut, testedOut } = preview.value
    return [allowsTestOut, testedOut]
  }
  expect(await previewRule(office, rule())).toMatchObject({ value: { allowsTestOut: true } })
  expect(await seen()).toEqual([false, 0])
  await change(targetId, 1, { allowsTestOut: true })
  await answerSix(learner, await startSix(learner, 'six'), 4)
  await buildPerson({ unit: root })
  expect([await seen(), await seen({ allowsTestOut: false })]).toEqual([
    [true, 1],
    [false, 1],
  ])
})

test('who may see a person sees how many lessons six questions made done, and when; a try in vain is nobody’s business', async () => {
  const page = async () => (await findPerson(office, learner.personId))?.testedOut
  const six = await startSix(learner, 'six')
  await answerSix(learner, six, 6)
  const line = { courseId: 'six', lessons: 6, on: await today() }
  expect(await page()).toEqual([line])
  await passQuiz(learner, 'six')
  const { id: runId } = await prisma().run.findFirstOrThrow()
  const annulled = { personId: learner.personId, runId, reason: 'Thi hộ', document: 'QĐ 1' }
  expect(await execute(annulPass, office, annulled)).toMatchObject({ ok: true })
  expect(await page(), 'the run that began anew does not count them twice').toEqual([line])

  const other = await buildPerson({ unit: root })
  await answerSix(other.actor, await startSix(other.actor, 'six'), 3)
  expect((await findPerson(office, other.id))?.testedOut).toEqual([])
  expect(await findPerson(other.actor, learner.personId)).toBeNull()
})
