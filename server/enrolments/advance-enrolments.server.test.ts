import { beforeEach, expect, test } from 'vitest'
import { systemActor } from '@/domain/access/actor'
import { dateOf, dayOf } from '@/domain/time/calendar'
import { annulPass } from '@/server/attempts/annul-pass'
import { passesOf } from '@/server/attempts/passes'
import { execute } from '@/server/platform/command'
import { prisma } from '@/server/platform/db'
import { today } from '@/server/platform/institution'
import {
  type BuiltPerson,
  type BuiltUnit,
  buildInstitution,
  buildPerson,
  buildTarget,
  buildUnit,
} from '@/test/build'
import { useDatabase } from '@/test/database'
import { sync } from '@/test/sync'
import { later } from '@/test/later'
import { publishSampleCourses } from '@/test/sample-course'
import { study } from '@/test/study'
import { decideEnrolment } from './decide-enrolment'
import { recount } from './recount'
import { syncToday } from './sync-today'

useDatabase()
const system = systemActor('test')
const YEAR = 365 * 86_400_000

let root: BuiltUnit
let learner: BuiltPerson
beforeEach(async () => {
  root = await buildInstitution()
  learner = await buildPerson({ unit: await buildUnit({ parent: root }) })
  await publishSampleCourses()
})
const proved = async () => {
  expect(await recount(system)).toMatchObject({ value: { drift: 0 } })
  expect(await syncToday(system)).toMatchObject({ value: { changed: 0, unexplained: 0 } })
}

test('who learns while exempt, away or gone moves nowhere and leaves nothing to explain', async () => {
  const targetId = await buildTarget({ unit: root, courseIds: ['law'] })
  await sync()
  const decision = { targetId, personId: learner.id, reason: 'Đã học nơi khác', approver: 'Phòng Đào tạo' }
  const decide = async (kind: 'exemption' | 'pause') =>
    execute(decideEnrolment, system, { ...decision, kind, document: '12/QĐ', validFrom: await today() })
  const stands = async () => (await prisma().enrolment.findFirstOrThrow()).state

  expect(await decide('pause')).toMatchObject({ ok: true })
  await study(learner.actor, 'law', 'took_part')
  expect(await stands()).toBe('paused')
  await proved()
  expect(await decide('exemption')).toMatchObject({ ok: true })
  await study(learner.actor, 'law', 'completed')
  expect(await stands()).toBe('exempt')
  await proved()
  await prisma().membership.updateMany({ data: { validTo: dateOf('2026-11-20') } })
  await sync()
  await study(learner.actor, 'law', 'passed')
  expect(await stands()).toBe('ended')
  await proved()
})

test('an annulment names the targets that rest on this very pass', async () => {
  await buildTarget({ unit: root, courseIds: ['law'], dueOn: '2029-06-30', name: 'Tất cả' })
  await sync()
  await study(learner.actor, 'law', 'passed')
  const resting = async () =>
    (await passesOf(system, learner.id, root.path)).map(({ targets }) => targets.map(({ name }) => name))
  expect(await resting()).toEqual([['Tất cả']])
  await later(YEAR, async () => {
    const targetId = await buildTarget({
      unit: root,
      courseIds: ['law'],
      dueOn: '2029-06-30',
      name: 'Năm nay',
    })
    const since = { evidenceSince: dateOf(await today()) }
    await prisma().targetRule.updateMany({ where: { targetId }, data: since })
    await sync()
    await study(learner.actor, 'law', 'passed')
    expect(await resting()).toEqual([['Năm nay'], []])
  })
})

test('of two passes the one that was not annulled says on which day the target was reached', async () => {
  const first = await buildTarget({ unit: root, courseIds: ['law'], dueOn: '2029-06-30' })
  await sync()
  await study(learner.actor, 'law', 'passed')
  await later(YEAR, async () => {
    const second = await buildTarget({ unit: root, courseIds: ['law'], dueOn: '2029-06-30' })
    const since = { evidenceSince: dateOf(await today()) }
    await prisma().targetRule.updateMany({ where: { targetId: second }, data: since })
    await sync()
    await study(learner.actor, 'law', 'passed')
    const run = await prisma().run.findFirstOrThrow({ where: { number: 1 } })
    const annulled = { personId: learner.id, runId: run.id, reason: 'Thi hộ, biên bản', document: 'QĐ 12' }
    expect(await execute(annulPass, system, annulled)).toMatchObject({ ok: true })
    const { state, passedOn } = await prisma().enrolment.findFirstOrThrow({ where: { targetId: first } })
    expect([state, passedOn && dayOf(passedOn)]).toEqual(['passed', await today()])
    await proved()
  })
})
