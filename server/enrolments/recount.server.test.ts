import { expect, test } from 'vitest'
import { systemActor } from '@/domain/access/actor'
import { addDays, dateOf } from '@/domain/time/calendar'
import { clock } from '@/server/platform/clock'
import { prisma } from '@/server/platform/db'
import { today } from '@/server/platform/institution'
import { buildInstitution, buildPerson, buildTarget, buildUnit } from '@/test/build'
import { buildPass } from '@/test/build-pass'
import { useDatabase } from '@/test/database'
import { sync } from '@/test/sync'
import { recount } from './recount'
import { syncToday } from './sync-today'

useDatabase()
const system = systemActor('test')

async function counted() {
  const outcome = await recount(system)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}
const kinds = async () => [...new Set((await counted()).differences.map(({ kind }) => kind))].sort()

async function school() {
  const root = await buildInstitution()
  const [a, b] = [await buildUnit({ code: 'A', parent: root }), await buildUnit({ code: 'B', parent: root })]
  const [one, two] = [await buildPerson({ unit: a }), await buildPerson({ unit: a })]
  await buildTarget({ unit: root })
  await buildPass(one.id, { courseId: 'cyber-law' })
  await sync()
  expect(await counted()).toMatchObject({ drift: 0, enrolments: 2 })
  return { root, a, b, one, two }
}

test('someone never enrolled is drift', async () => {
  const { a } = await school()
  await buildPerson({ unit: a })
  expect(await kinds()).toEqual(['counter', 'missing'])
})

test('someone counted in the wrong class, with a wrong due day and pass day, is drift in each of them', async () => {
  const { b, one } = await school()
  await prisma().enrolment.updateMany({
    where: { personId: one.id },
    data: { unitId: b.id, dueOn: dateOf('2031-01-01'), passedOn: dateOf('2026-01-01') },
  })
  expect(await kinds()).toEqual(['counter', 'daily_reached', 'day', 'due', 'unit'])
  expect((await syncToday(system)).ok).toBe(true)
  expect(await counted()).toMatchObject({ drift: 0 })
})

test('an exemption that no decision carries is drift', async () => {
  const { two } = await school()
  await prisma().enrolment.updateMany({ where: { personId: two.id }, data: { state: 'exempt' } })
  expect(await kinds()).toEqual(['counter', 'state'])
})

test('a recount of nothing says that it looked at nothing', async () => {
  await buildInstitution()
  expect(await counted()).toEqual({ checked: 0, enrolments: 0, targets: [], drift: 0, differences: [] })
  expect(await prisma().recount.findFirst({ select: { enrolments: true } })).toEqual({ enrolments: 0 })
})

test('what the nightly sync changes without a reason in the calendar is an alarm; what the calendar brings is none', async () => {
  const { a, b, one, two } = await school()
  const day = await today()
  expect(await syncToday(system)).toMatchObject({ value: { changed: 0, unexplained: 0 } })
  const late = await buildPerson({ unit: a, since: addDays(day, 1) })
  await prisma().membership.updateMany({ where: { personId: two.id }, data: { validTo: dateOf(day) } })
  clock.shift(86_400_000)
  expect(await counted(), 'the recount before the sync knows the calendar').toMatchObject({ drift: 0 })
  expect(await syncToday(system)).toMatchObject({
    value: { changed: 2, reasons: { joined: 1, left: 1 }, unexplained: 0 },
  })
  expect(await prisma().enrolment.count({ where: { personId: late.id } })).toBe(1)

  await prisma().membership.updateMany({ where: { personId: one.id }, data: { unitId: b.id } })
  expect(await syncToday(system)).toMatchObject({
    value: { changed: 1, reasons: { moved: 1 }, unexplained: 1 },
  })
  expect(await prisma().enrolmentSync.findFirst({ orderBy: { unexplained: 'desc' } })).toMatchObject({
    changed: 1,
    reasons: { moved: 1 },
    examples: [{ enrolment: expect.stringContaining(one.id), reason: 'moved' }],
  })
})

test.each([
  ['a passed run without completion', 'DELETE FROM completion', ['completion']],
  [
    'a passed attempt whose run never heard of it',
    `WITH c AS (DELETE FROM certificate_serial), k AS (DELETE FROM certificate), d AS (DELETE FROM completion)
     UPDATE run SET passed_at = NULL`,
    ['completion', 'counter', 'daily_reached', 'day', 'state'],
  ],
  [
    'a run that no annulment on record has annulled',
    `WITH k AS (UPDATE certificate SET revoked_at = issued_at, revoke_reason = 'x')
     UPDATE run SET annulled_at = passed_at, annul_reason = 'x', annul_document = 'x'`,
    ['annulment', 'counter', 'daily_reached', 'day', 'state'],
  ],
  [
    'an annulment on record of a pass that counts all the same',
    `INSERT INTO annulment (person_id, id, run_id, reason, document, recorded_at)
     SELECT person_id, id, id, 'x', 'x', passed_at FROM run`,
    ['annulment'],
  ],
  [
    'a certificate that did not come back when its annulment was withdrawn',
    `WITH k AS (UPDATE certificate SET revoked_at = issued_at, revoke_reason = 'x')
     INSERT INTO annulment (person_id, id, run_id, reason, document, recorded_at, withdrawn_at, withdraw_reason, withdraw_document)
     SELECT person_id, id, id, 'x', 'x', passed_at, passed_at, 'x', 'x' FROM run`,
    ['certificate'],
  ],
  ['a completion of another moment', `UPDATE completion SET at = at + interval '1 day'`, ['completion']],
  [
    'a completion whose attempt was not passed',
    'UPDATE attempt SET is_passed = false',
    ['attempt', 'verdict'],
  ],
  [
    'a certificate in force of a pass that was annulled',
    `UPDATE run SET annulled_at = passed_at, annul_reason = 'x', annul_document = 'x'`,
    ['annulment', 'certificate', 'counter', 'daily_reached', 'day', 'state'],
  ],
  ['a certificate that nobody finds by its serial', 'DELETE FROM certificate_serial', ['certificate']],
  [
    'a score that no journal gives',
    `UPDATE attempt SET answers = '{"0": {"response": {"choice": "b"}}}'`,
    ['journal'],
  ],
])('%s is drift', async (_name, sql, expected) => {
  await school()
  await prisma().$executeRawUnsafe(sql)
  const found = await kinds()
  expect(found).toEqual(expected)
})
