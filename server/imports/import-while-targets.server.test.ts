import { beforeEach, expect, test } from 'vitest'
import { systemActor } from '@/domain/access/actor'
import { recount } from '@/server/enrolments/recount'
import { syncToday } from '@/server/enrolments/sync-today'
import { execute } from '@/server/platform/command'
import { prisma, transaction } from '@/server/platform/db'
import { locks } from '@/server/platform/locks'
import { changeTargetRule } from '@/server/targets/change-target-rule'
import { createTarget } from '@/server/targets/create-target'
import { bringIn } from '@/test/bring-in'
import { type BuiltUnit, buildInstitution, buildPerson, buildTarget, buildUnit } from '@/test/build'
import { useDatabase } from '@/test/database'
import { publishSampleCourses } from '@/test/sample-course'

useDatabase()
const office = systemActor('test')
let root: BuiltUnit
const list = 'Mã SV,Họ và tên,Lớp,Khoa\n01,An Bình,K1,Khoa Điện'
const rule = () => ({
  memberKinds: ['learner'],
  unitId: root.id,
  courseIds: ['law'],
  evidence: 'passed',
  dueOn: '2026-12-15',
})

beforeEach(async () => {
  await publishSampleCourses()
  root = await buildInstitution()
  await buildPerson({ roles: [{ role: 'administrator', unit: root }] })
})

/** Does `work` while a list is applied: everything is written and settled, and not yet committed. */
async function whileListIsApplied<T>(work: () => Promise<T>): Promise<T> {
  const waiting = async () =>
    (
      await prisma().$queryRaw<unknown[]>`
        SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
    ).length
  const under = await transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${locks.administrators}::bigint)`
    const imported = bringIn('students', list)
    while ((await waiting()) < 1);
    let isDone = false
    const done = work().finally(() => {
      isDone = true
    })
    while (!isDone && (await waiting()) < 2);
    return { imported, done }
  })
  await under.imported
  return under.done
}
const drift = async () => {
  const outcome = await recount(office)
  return outcome.ok ? outcome.value.differences : outcome.reason
}
const asked = () => prisma().enrolment.count({ where: { state: 'not_started' } })

test('a target that is set while a list is applied asks those whom the list brings', async () => {
  await syncToday(office)
  const input = { name: 'Toàn trường', startsOn: '2026-09-05', rule: rule() }
  expect(await whileListIsApplied(() => execute(createTarget, office, input))).toMatchObject({ ok: true })
  expect(await asked()).toBe(1)
  expect(await drift()).toEqual([])
})

test('so does one whose rule reaches further from now on', async () => {
  const elsewhere = await buildUnit({ kind: 'faculty', parent: root })
  const targetId = await buildTarget({ unit: elsewhere, courseIds: ['law'] })
  await syncToday(office)
  const input = { targetId, version: 1, rule: rule() }
  expect(await whileListIsApplied(() => execute(changeTargetRule, office, input))).toMatchObject({ ok: true })
  expect(await asked()).toBe(1)
  expect(await drift()).toEqual([])
})
