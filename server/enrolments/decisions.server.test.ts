import { expect, test } from 'vitest'
import { systemActor } from '@/domain/access/actor'
import { addDays, dateOf, dayOf } from '@/domain/time/calendar'
import { execute } from '@/server/platform/command'
import { prisma } from '@/server/platform/db'
import { today } from '@/server/platform/institution'
import { buildInstitution, buildPerson, buildTarget, buildUnit, actorAs } from '@/test/build'
import { useDatabase } from '@/test/database'
import { sync } from '@/test/sync'
import { later } from '@/test/later'
import { decideEnrolment } from './decide-enrolment'
import { recount } from './recount'
import { withdrawDecision } from './withdraw-decision'

useDatabase()
const system = systemActor('test')

async function school() {
  const root = await buildInstitution()
  const unit = await buildUnit({ parent: root })
  const one = await buildPerson({ unit })
  const targetId = await buildTarget({ unit: root, dueOn: '2026-12-15' })
  await sync()
  const office = actorAs('student_affairs', root)
  const day = await today()
  const decision = (more: object) => ({
    personId: one.id,
    targetId,
    reason: 'Nằm viện',
    document: '12/QĐ',
    approver: 'Trưởng phòng Đào tạo',
    validFrom: day,
    ...more,
  })
  return { root, unit, one, targetId, office, day, decision }
}
const stands = async () => {
  const { state, dueOn } = await prisma().enrolment.findFirstOrThrow()
  return `${state} ${dayOf(dueOn)}`
}
const proved = async () => expect(await recount(system)).toMatchObject({ value: { drift: 0 } })

test('an own due day and an exemption outlast syncs, leaving and returning, until they are withdrawn', async () => {
  const { one, office, decision } = await school()
  const extension = await execute(
    decideEnrolment,
    office,
    decision({ kind: 'extension', dueOn: '2027-02-01' }),
  )
  expect(await stands()).toBe('not_started 2027-02-01')
  const exemption = await execute(decideEnrolment, office, decision({ kind: 'exemption' }))
  expect(await stands()).toBe('exempt 2027-02-01')
  expect((await sync()).changed).toBe(0)
  await proved()

  const leave = (validTo: Date | null) =>
    prisma().membership.updateMany({ where: { personId: one.id }, data: { validTo } })
  await leave(dateOf('2026-11-20'))
  await sync()
  expect(await stands()).toBe('ended 2027-02-01')
  await leave(null)
  await sync()
  expect(await stands()).toBe('exempt 2027-02-01')
  await proved()

  for (const outcome of [exemption, extension]) {
    const decisionId = outcome.ok ? outcome.value.decisionId : ''
    const withdraw = { personId: one.id, decisionId, reason: 'Ghi nhầm người' }
    expect(await execute(withdrawDecision, office, withdraw)).toMatchObject({ ok: true })
    expect(await execute(withdrawDecision, office, withdraw)).toEqual({ ok: false, reason: 'not_found' })
  }
  expect(await stands()).toBe('not_started 2026-12-15')
  await proved()
})

test('a pause holds from its first day to its last, and what happened stands in the events', async () => {
  const { office, day, decision } = await school()
  const dates = { validFrom: addDays(day, 1), validTo: addDays(day, 2) }
  expect(await execute(decideEnrolment, office, decision({ kind: 'pause', ...dates }))).toMatchObject({
    ok: true,
  })
  const seen: string[] = []
  for (const days of [0, 1, 2, 3])
    await later(days * 86_400_000, async () => {
      await sync()
      seen.push((await stands()).split(' ')[0] ?? '')
    })
  expect(seen).toEqual(['not_started', 'paused', 'paused', 'not_started'])
  const events = await prisma().enrolmentEvent.findMany({ orderBy: { at: 'asc' } })
  expect(events).toMatchObject([
    {
      reason: 'joined',
      toState: 'not_started',
      isActivated: true,
      ruleVersion: 1,
      dueOn: dateOf('2026-12-15'),
    },
    { reason: 'paused', fromState: 'not_started', toState: 'paused' },
    { reason: 'returned', fromState: 'paused', toState: 'not_started' },
  ])
})

test('a decision is for who manages targets there, about someone the target asks, and makes sense', async () => {
  const { unit, root, office, decision } = await school()
  const exemption = decision({ kind: 'exemption' })
  const adviser = actorAs('adviser', unit)
  expect(await execute(decideEnrolment, adviser, exemption)).toEqual({ ok: false, reason: 'forbidden' })
  const stranger = await buildPerson({ unit: root, kind: 'staff' })
  const about = { ...exemption, personId: stranger.id }
  expect(await execute(decideEnrolment, office, about)).toEqual({ ok: false, reason: 'not_found' })
  for (const wrong of [
    { kind: 'extension' },
    { kind: 'exemption', dueOn: '2027-01-01' },
    { kind: 'pause', validTo: '2020-01-01' },
    { kind: 'exemption', reason: '' },
    { kind: 'correction' },
  ])
    expect(await execute(decideEnrolment, office, decision(wrong))).toMatchObject({ reason: 'invalid_input' })
  const sooner = decision({ kind: 'extension', dueOn: '2026-12-15' })
  expect(await execute(decideEnrolment, office, sooner)).toEqual({ ok: false, reason: 'not_later' })
  expect(await prisma().enrolmentDecision.count()).toBe(0)
})
