import { beforeEach, expect, test } from 'vitest'
import { systemActor } from '@/domain/access/actor'
import { dateOf, dayOf } from '@/domain/time/calendar'
import { clock } from '@/server/platform/clock'
import { closeDb, prisma, transaction } from '@/server/platform/db'
import { newId } from '@/server/platform/ids'
import { forgetInstitution } from '@/server/platform/institution'
import { advanceEnrolments } from '@/server/enrolments/advance-enrolments'
import { syncEnrolments } from '@/server/enrolments/sync-enrolments'
import {
  type BuiltPerson,
  buildInstitution,
  buildPerson,
  buildTarget,
  buildUnit,
  actorAs,
} from '@/test/build'
import { buildPass } from '@/test/build-pass'
import { useDatabase } from '@/test/database'
import { schoolToday } from '@/test/start'
import { recount } from '@/server/enrolments/recount'

useDatabase()
beforeEach(forgetInstitution)
const day = schoolToday
const system = systemActor('test')
const sync = () => transaction((tx) => syncEnrolments(tx, { now: clock.now(), today: day }))

/** A learner passes: evidence and enrolment in one transaction, as the quiz does it. */
const pass = (personId: string) =>
  transaction(async (tx) => {
    const at = clock.now()
    await buildPass(personId, { courseId: 'cyber-law', at, tx })
    await advanceEnrolments(tx, personId, at, 'quiz')
  })

test('forty learners of a class pass while the roster changes: nobody waits for ever and the figures agree', async () => {
  const root = await buildInstitution()
  const [a, b] = [await buildUnit({ parent: root }), await buildUnit({ parent: root })]
  const learners: BuiltPerson[] = []
  for (let i = 0; i < 40; i++) learners.push(await buildPerson({ unit: a }))
  const targetId = await buildTarget({ unit: root })
  await buildTarget({ unit: root, memberKinds: ['learner', 'staff'] })
  await sync()

  const rosterChange = async (i: number) => {
    await buildPerson({ unit: b, kind: i % 2 ? 'staff' : 'learner' })
    await prisma().membership.updateMany({
      where: { personId: learners[i]?.id },
      data: { standing: 'on_leave' },
    })
    await sync()
  }
  const work = learners.map(({ id }, i) =>
    i % 8 === 7 ? Promise.all([pass(id), rosterChange(i - 7)]) : pass(id),
  )
  await Promise.all(work)

  // A deadlock's loser would be run again and hide it; PostgreSQL counts them, connection by connection as
  // each closes.
  await closeDb()
  expect(
    await prisma().$queryRaw`SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()`,
  ).toEqual([{ deadlocks: 0 }])
  expect(await recount(system)).toMatchObject({ value: { drift: 0, differences: [] } })
  const states = await prisma().enrolment.groupBy({
    by: ['state'],
    where: { targetId },
    _count: true,
    orderBy: { state: 'asc' },
  })
  expect(states).toMatchObject([
    { state: 'not_started' },
    { state: 'passed', _count: 35 },
    { state: 'paused', _count: 5 },
  ])
})

test('a counter, a day, a state and an activation that were changed by hand are each named', async () => {
  const root = await buildInstitution()
  const unit = await buildUnit({ parent: root })
  const [one, two] = [await buildPerson({ unit }), await buildPerson({ unit })]
  await buildTarget({ unit: root })
  await sync()
  await pass(one.id)
  expect(await recount(system)).toMatchObject({ value: { drift: 0 } })

  await prisma().counter.updateMany({ where: { state: 'not_started' }, data: { n: 5 } })
  await prisma().dailyReached.updateMany({ where: { evidence: 'passed' }, data: { n: 0 } })
  await prisma().account.update({ where: { personId: two.id }, data: { activatedAt: null } })
  const counted = await recount(system)
  if (!counted.ok) throw new Error(counted.reason)
  const kinds = counted.value.differences.map(({ kind, stands, must }) => `${kind} ${stands} ${must}`)
  expect(kinds.sort()).toEqual(['activation true false', 'counter 0 1', 'counter 5 0', 'daily_reached 0 1'])
  expect(counted.value.drift).toBe(4)

  await prisma().enrolment.updateMany({ where: { personId: one.id }, data: { state: 'took_part' } })
  const again = await recount(system)
  expect(again.ok && again.value.differences.filter(({ kind }) => kind === 'state')).toMatchObject([
    { stands: 'took_part', must: 'passed' },
  ])
  expect(await prisma().recount.findMany({ orderBy: { at: 'asc' }, select: { drift: true } })).toMatchObject([
    { drift: 0 },
    { drift: 4 },
    { drift: expect.any(Number) },
  ])
})

test('who passed is counted among those who took part and completed, each level on its own local day', async () => {
  const root = await buildInstitution()
  const unit = await buildUnit({ parent: root })
  const [one, two] = [await buildPerson({ unit }), await buildPerson({ unit })]
  const targetId = await buildTarget({ unit: root })
  await sync()
  // 17:30 UTC is half past midnight of the next day in the school's zone.
  const times = { tookPartAt: '2026-11-01T17:30:00Z', completedAt: '2026-11-05T09:00:00Z' }
  await buildPass(one.id, { courseId: 'cyber-law', at: new Date('2026-11-06T16:59:00Z') })
  await prisma().run.updateMany({ data: times })
  const run = { courseId: 'cyber-law', number: 1, startedAt: clock.now() }
  await prisma().run.create({ data: { ...run, ...times, personId: two.id, id: newId(), completedAt: null } })
  await sync()
  const daily = async () =>
    (await prisma().dailyReached.findMany({ where: { targetId }, orderBy: [{ day: 'asc' }] }))
      .filter(({ n }) => n !== 0)
      .map(({ evidence, day: on, n }) => `${evidence} ${dayOf(on)} ${n}`)
  expect(await daily()).toEqual(['took_part 2026-11-02 2', 'completed 2026-11-05 1', 'passed 2026-11-06 1'])
  expect(await recount(system)).toMatchObject({ value: { drift: 0 } })

  await prisma().membership.updateMany({
    where: { personId: one.id },
    data: { validTo: dateOf('2026-11-20') },
  })
  await sync()
  expect(await daily(), 'who left is counted on no day').toEqual(['took_part 2026-11-02 1'])
  await prisma().enrolment.deleteMany({})
  expect(await daily()).toEqual([])
})

test('who kept a course stays so when more is learned', async () => {
  const root = await buildInstitution()
  const unit = await buildUnit({ parent: root })
  const { id } = await buildPerson({ unit })
  await buildTarget({ unit: root })
  await sync()
  await pass(id)
  await prisma().enrolment.updateMany({ data: { state: 'kept' } })
  await transaction((tx) => advanceEnrolments(tx, id, clock.now(), 'lesson'))
  expect(await prisma().enrolment.findFirst({ select: { state: true } })).toEqual({ state: 'kept' })
  expect(await recount(system)).toMatchObject({ value: { drift: 0 } })
})

test('only the system and who watches it may recount', async () => {
  const root = await buildInstitution()
  expect(await recount(actorAs('student_affairs', root))).toEqual({
    ok: false,
    reason: 'forbidden',
  })
  expect(await recount(actorAs('administrator', root))).toMatchObject({
    ok: true,
  })
})
