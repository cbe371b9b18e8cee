import { beforeEach, describe, expect, test, vi } from 'vitest'
import { systemActor } from '@/domain/access/actor'
import { dayIn } from '@/domain/time/calendar'
import { clock } from '@/server/platform/clock'
import { execute } from '@/server/platform/command'
import { prisma } from '@/server/platform/db'
import { newId } from '@/server/platform/ids'
import { DEFAULT_ZONE, forgetInstitution } from '@/server/platform/institution'
import { changeTargetRule } from '@/server/targets/change-target-rule'
import { createTarget } from '@/server/targets/create-target'
import { deleteTarget } from '@/server/targets/delete-target'
import { endTarget } from '@/server/targets/end-target'
import { listTargets } from '@/server/targets/queries'
import { type BuiltUnit, buildInstitution, buildPerson, buildUnit, actorAs } from '@/test/build'
import { useDatabase } from '@/test/database'
import { later } from '@/test/later'
import { recount } from './recount'
import { settleRest } from './settle-rest'
import { syncToday } from './sync-today'

// Two people stand for five hundred.
const { size, dies } = vi.hoisted(() => ({ size: { BATCH: 2 }, dies: { after: Number.POSITIVE_INFINITY } }))
/** What somebody else does just before the next batch is settled. */
const meanwhile = vi.hoisted(() => ({ happens: async (): Promise<unknown> => null }))
vi.mock('./sync-enrolments', async (load) => {
  const real = await load<typeof import('./sync-enrolments')>()
  return {
    ...real,
    BATCH: size.BATCH,
    // A worker that is killed between two batches leaves the second undone.
    syncEnrolments: async (...call: Parameters<typeof real.syncEnrolments>) => {
      const { happens } = meanwhile
      meanwhile.happens = async () => null
      await happens()
      if (dies.after-- <= 0) throw new Error('killed')
      return real.syncEnrolments(...call)
    },
  }
})

useDatabase()
const system = systemActor('test')
let root: BuiltUnit
let a: BuiltUnit
const office = () => actorAs('student_affairs', root)
beforeEach(async () => {
  forgetInstitution()
  dies.after = Number.POSITIVE_INFINITY
  root = await buildInstitution()
  a = await buildUnit({ code: 'K19A', parent: root })
  const b = await buildUnit({ code: 'K19B', parent: root })
  for (const unit of [a, a, a, b, b, b, b]) await buildPerson({ unit })
  const data = { hash: 'law', courseId: 'law', manifest: {}, isCurrent: true, publishedAt: clock.now() }
  await prisma().courseVersion.create({ data })
})

const rule = (more = {}) => ({
  memberKinds: ['learner'],
  unitId: root.id,
  courseIds: ['law'],
  evidence: 'passed',
  dueOn: '2030-12-15',
  ...more,
})
async function set(more = {}) {
  const startsOn = dayIn(clock.now(), DEFAULT_ZONE)
  const words = { name: '100 % người học', nameEn: '100% of learners', startsOn }
  const made = await execute(createTarget, office(), { ...words, rule: rule(more) })
  if (!made.ok) throw new Error(made.reason)
  return made.value
}
const change = (targetId: string, version: number, more: object) =>
  execute(changeTargetRule, office(), { targetId, version, rule: rule(more) })
const jobs = () => prisma().$queryRaw<{ data: { settlingId: string } }[]>`
  SELECT data FROM pgboss.job WHERE name = 'enrolments.settle' ORDER BY created_on, id`
const open = async () => (await prisma().settling.findFirstOrThrow({ where: { endedAt: null } })).id
const enrolled = () => prisma().enrolment.count()
const counted = async () => (await prisma().counter.aggregate({ _sum: { n: true } }))._sum.n ?? 0
const drift = async () => {
  const outcome = await recount(system)
  return outcome.ok ? outcome.value.drift : outcome.reason
}

test('few people are settled by the command itself, and no job is asked for', async () => {
  expect(await set({ unitId: (await buildUnit({ parent: a })).id })).toMatchObject({ asked: 0, left: 0 })
  expect(await jobs()).toEqual([])
})

describe('of many people', () => {
  test('the command settles the first, says how many there are, and asks for one job in its transaction', async () => {
    const { targetId, ...said } = await set()
    expect(said).toEqual({ asked: 7, left: 5 })
    expect(await enrolled()).toBe(2)
    expect(await jobs()).toEqual([{ data: { settlingId: await open() } }])
    expect(await listTargets(office())).toMatchObject([
      { id: targetId, asked: 2, settling: { people: 5, because: 'rule' } },
    ])
  })

  test('the job settles the rest in batches; run twice it changes nothing more', async () => {
    await set()
    const settlingId = await open()
    await settleRest({ settlingId })
    expect([await enrolled(), await counted()]).toEqual([7, 7])
    expect(await listTargets(office())).toMatchObject([{ asked: 7, settling: null }])
    const events = await prisma().enrolmentEvent.count()
    await settleRest({ settlingId })
    expect(await prisma().enrolmentEvent.count()).toBe(events)
    expect(await drift()).toBe(0)
  })

  test('two workers with the same job settle everyone once', async () => {
    await set()
    const settlingId = await open()
    await Promise.all([settleRest({ settlingId }), settleRest({ settlingId })])
    expect([await enrolled(), await prisma().enrolmentEvent.count()]).toEqual([7, 7])
    expect(await drift()).toBe(0)
  })

  test('a worker that is killed between two batches goes on where it stopped', async () => {
    await set()
    const settlingId = await open()
    dies.after = 1
    await expect(settleRest({ settlingId })).rejects.toThrow('killed')
    expect(await enrolled()).toBe(4)
    expect(await listTargets(office())).toMatchObject([{ asked: 4, settling: { people: 3 } }])
    dies.after = Number.POSITIVE_INFINITY
    await settleRest({ settlingId })
    expect([await enrolled(), await prisma().enrolmentEvent.count()]).toEqual([7, 7])
    expect(await drift()).toBe(0)
  })
})

describe('a recount', () => {
  test('does not call unfinished settling drift, and does not count it as proved', async () => {
    await set()
    expect(await recount(system)).toMatchObject({ value: { drift: 0, enrolments: 0 } })
  })
  test('calls it drift once the job has ended without settling everyone', async () => {
    await set()
    await prisma().settling.updateMany({ data: { endedAt: clock.now() } })
    expect(await recount(system)).toMatchObject({ value: { drift: expect.any(Number) } })
    expect(await drift()).toBeGreaterThanOrEqual(5)
  })
  test('calls it drift when nothing has moved for longer than an hour', async () => {
    await set()
    await later(61 * 60_000, async () => expect(await drift()).toBeGreaterThanOrEqual(5))
  })
  test('of other targets stays a proof meanwhile', async () => {
    const first = await set()
    await settleRest({ settlingId: await open() })
    await set({ dueOn: '2031-01-01' })
    await prisma().enrolment.updateMany({ where: { targetId: first.targetId }, data: { unitId: root.id } })
    expect(await drift()).toBeGreaterThanOrEqual(7)
  })
})

describe('while a job is under way', () => {
  test('a newer rule takes its place: the older job does nothing any more, the newer one settles everyone', async () => {
    const { targetId } = await set()
    const older = await open()
    const changed = await change(targetId, 1, { dueOn: '2031-01-31' })
    expect(changed).toMatchObject({ ok: true, value: { version: 2, left: 5 } })
    const newer = await open()
    const before = await enrolled()
    await settleRest({ settlingId: older })
    expect(await enrolled()).toBe(before)
    await settleRest({ settlingId: newer })
    expect(await prisma().enrolment.count({ where: { dueOn: new Date('2031-01-31') } })).toBe(7)
    expect(await drift()).toBe(0)
  })
  test('ending the target ends the settling, and the figures stay as they are', async () => {
    const { targetId } = await set()
    const settlingId = await open()
    expect(await execute(endTarget, office(), { targetId })).toMatchObject({ ok: true })
    await settleRest({ settlingId })
    expect(await enrolled()).toBe(2)
    expect(await drift()).toBe(0)
  })
  test('a target that has asked someone cannot be deleted', async () => {
    const { targetId } = await set()
    expect(await execute(deleteTarget, office(), { targetId })).toMatchObject({ reason: 'was_asked' })
  })
  test('the nightly sync finishes it, and finds nothing that nobody accounts for', async () => {
    await set()
    await later(600_000, async () => {
      expect(await syncToday(system)).toMatchObject({ value: { changed: 5, unexplained: 0 } })
    })
    expect(await prisma().settling.count({ where: { endedAt: null } })).toBe(0)
    expect(await drift()).toBe(0)
  })
  test('the nightly sync does not end what a list begun before it asked for after it had looked', async () => {
    await set()
    const begun = clock.now()
    const data = { id: newId(), people: 3, remaining: 3, askedAt: begun, changedAt: begun }
    meanwhile.happens = () => prisma().settling.create({ data })
    await later(600_000, () => syncToday(system))
    expect(await prisma().settling.findMany({ where: { endedAt: null } })).toMatchObject([data])
  })
})

test('who leaves by a rule of many is settled by the job as well, with nobody asked twice', async () => {
  const { targetId } = await set()
  await settleRest({ settlingId: await open() })
  expect(await change(targetId, 1, { unitId: a.id })).toMatchObject({ value: { left: 2 } })
  await settleRest({ settlingId: await open() })
  expect(await prisma().enrolment.count({ where: { state: 'ended' } })).toBe(4)
  expect(await drift()).toBe(0)
})
