import { expect, test } from 'vitest'
import { addDays, dateOf, dayOf } from '@/domain/time/calendar'
import { syncToday } from '@/server/enrolments/sync-today'
import { systemActor } from '@/domain/access/actor'
import { clock } from '@/server/platform/clock'
import { execute } from '@/server/platform/command'
import { prisma, transaction } from '@/server/platform/db'
import { today } from '@/server/platform/institution'
import { type BuiltUnit, buildInstitution, buildPerson, buildTarget, buildUnit, actorAs } from '@/test/build'
import { useDatabase } from '@/test/database'
import { untilSomebodyWaits } from '@/test/until-waiting'
import { changeTargetRule } from './change-target-rule'
import { correctTarget } from './correct-target'
import { createTarget } from './create-target'
import { deleteTarget } from './delete-target'
import { endTarget } from './end-target'
import { findRunningTarget } from './find-target'
import { nextRule } from './next-rule'
import { previewRule } from './preview-rule'

useDatabase()
const words = { name: 'Tân sinh viên', nameEn: 'First year', document: '12/KH', startsOn: '2026-09-05' }

async function school() {
  const root = await buildInstitution()
  const unit = await buildUnit({ parent: root })
  await prisma().courseVersion.create({
    data: { hash: 'x', courseId: 'cyber-law', manifest: {}, isCurrent: true, publishedAt: clock.now() },
  })
  return { root, unit, office: actorAs('student_affairs', root) }
}
const newTarget = (unit: BuiltUnit, dueOn: string) => ({
  ...words,
  rule: { memberKinds: ['learner'], unitId: unit.id, courseIds: ['cyber-law'], evidence: 'passed', dueOn },
})

const rulesOf = (targetId: string) =>
  prisma().targetRule.findMany({ where: { targetId }, orderBy: { version: 'asc' } })

test('the words of a target are corrected, and the audit log keeps what stood before', async () => {
  const { root, office } = await school()
  const targetId = await buildTarget({ unit: root, name: 'Tân sinh vien' })
  expect(await execute(correctTarget, office, { targetId, ...words })).toMatchObject({ ok: true })
  expect(await prisma().target.findUnique({ where: { id: targetId } })).toMatchObject({
    name: 'Tân sinh viên',
    nameEn: 'First year',
    document: '12/KH',
  })
  expect(await prisma().audit.findFirst({ where: { action: 'target.correct' } })).toMatchObject({
    subject: `target:${targetId}`,
    detail: { from: { name: 'Tân sinh vien', startsOn: '2026-09-05' }, to: words },
  })
  const late = { targetId, ...words, startsOn: '2027-01-01' }
  expect(await execute(correctTarget, office, late)).toMatchObject({
    reason: 'due_before_start',
    issues: [{ path: 'startsOn' }],
  })
})

test('a corrected start is a new version of a rule that counts from it, and the one before says what it said', async () => {
  const { root, unit, office } = await school()
  await buildPerson({ unit })
  const made = await execute(createTarget, office, newTarget(root, '2026-12-15'))
  if (!made.ok) throw new Error(made.reason)
  const { targetId } = made.value
  const moved = await execute(correctTarget, office, { targetId, ...words, startsOn: '2026-10-01' })
  expect(moved).toMatchObject({ value: { version: 2, isAnew: true } })
  const [before, after] = await rulesOf(targetId)
  expect(before).toMatchObject({ version: 1, evidenceSince: dateOf('2026-09-05') })
  expect(after).toMatchObject({ version: 2, evidenceSince: dateOf('2026-10-01'), supersededAt: null })
  expect(before?.supersededAt).toEqual(after?.recordedAt)
  const stale = { targetId, version: 1, rule: newTarget(root, '2026-12-20').rule }
  expect(await execute(changeTargetRule, office, stale)).toMatchObject({ reason: 'changed_meanwhile' })
  expect(await execute(correctTarget, office, { targetId, ...words, startsOn: '2026-10-01' })).toMatchObject({
    value: { version: 2, isAnew: false },
  })
})

test('a corrected start leaves a rule alone that counts whatever was learned, or from a day of its own', async () => {
  const { root, office } = await school()
  for (const evidenceSince of [null, '2026-08-01']) {
    const input = newTarget(root, '2026-12-15')
    const made = await execute(createTarget, office, { ...input, rule: { ...input.rule, evidenceSince } })
    if (!made.ok) throw new Error(made.reason)
    const { targetId } = made.value
    const moved = await execute(correctTarget, office, { targetId, ...words, startsOn: '2026-10-01' })
    expect(moved).toMatchObject({ value: { isAnew: false } })
    expect(await rulesOf(targetId)).toMatchObject([
      { version: 1, evidenceSince: evidenceSince && dateOf(evidenceSince), supersededAt: null },
    ])
  }
})

test('of two changes of a rule at once the second is told that something else has changed', async () => {
  const { root, office } = await school()
  const made = await execute(createTarget, office, newTarget(root, '2026-12-15'))
  if (!made.ok) throw new Error(made.reason)
  const { targetId } = made.value
  const change = (version: number, dueOn: string) =>
    execute(changeTargetRule, office, { targetId, version, rule: newTarget(root, dueOn).rule })
  let second: ReturnType<typeof change> | undefined
  await transaction(async (tx) => {
    const target = await findRunningTarget(tx, targetId)
    if (!target) throw new Error('no target')
    second = change(1, '2026-12-30')
    await untilSomebodyWaits()
    await nextRule(tx, target, { dueOn: dateOf('2026-12-20') }, clock.now())
  })
  expect(await second).toMatchObject({ reason: 'changed_meanwhile' })
  expect((await rulesOf(targetId)).map(({ dueOn }) => dayOf(dueOn))).toEqual(['2026-12-15', '2026-12-20'])
})

test('of two corrections of a start at once the later one takes the rule along', async () => {
  const { root, office } = await school()
  const made = await execute(createTarget, office, newTarget(root, '2026-12-15'))
  if (!made.ok) throw new Error(made.reason)
  const { targetId } = made.value
  const correct = (startsOn: string) => execute(correctTarget, office, { targetId, ...words, startsOn })
  await Promise.all([correct('2026-10-01'), correct('2026-10-02')])
  const { startsOn } = await prisma().target.findUniqueOrThrow({ where: { id: targetId } })
  const rules = await rulesOf(targetId)
  expect(rules.map(({ version }) => version)).toEqual([1, 2, 3])
  expect(rules.at(-1)).toMatchObject({ evidenceSince: startsOn, supersededAt: null })
})

test('an ended target may still lose its typo, not its days', async () => {
  const { root, office } = await school()
  const targetId = await buildTarget({ unit: root })
  await execute(endTarget, office, { targetId })
  expect(await execute(correctTarget, office, { targetId, ...words })).toMatchObject({ ok: true })
  expect(await execute(correctTarget, office, { targetId, ...words, startsOn: '2026-10-01' })).toMatchObject({
    reason: 'already_ended',
  })
})

test('a target nobody was ever asked by is deleted; one that asked somebody, also long ago, is not', async () => {
  const { root, unit, office } = await school()
  const empty = await buildTarget({ unit: root })
  const { id: personId } = await buildPerson({ unit })
  await prisma().target.update({ where: { id: empty }, data: { endedAt: clock.now() } })
  const asking = await buildTarget({ unit: root })
  await syncToday(systemActor('test'))
  await prisma().membership.updateMany({
    where: { personId },
    data: { validTo: dateOf(addDays(await today(), -1)) },
  })
  await syncToday(systemActor('test'))
  expect(await execute(deleteTarget, office, { targetId: asking })).toMatchObject({ reason: 'was_asked' })
  expect(await execute(deleteTarget, office, { targetId: empty })).toMatchObject({ ok: true })
  expect(await execute(deleteTarget, office, { targetId: empty })).toMatchObject({ reason: 'not_found' })
  expect(await prisma().target.findMany({ select: { id: true } })).toEqual([{ id: asking }])
})

test('only who manages targets there corrects or deletes them', async () => {
  const { root, office } = await school()
  const targetId = await buildTarget({ unit: root })
  const faculty = await buildUnit({ kind: 'faculty', parent: root })
  for (const actor of [actorAs('faculty_manager', faculty), actorAs('auditor', root)]) {
    expect(await execute(correctTarget, actor, { targetId, ...words })).toMatchObject({ reason: 'forbidden' })
    expect(await execute(deleteTarget, actor, { targetId })).toMatchObject({ reason: 'forbidden' })
  }
  expect(await execute(deleteTarget, office, { targetId })).toMatchObject({ ok: true })
})

test('a due day that is over is set only knowingly; one that already holds may stay', async () => {
  const { root, unit, office } = await school()
  await buildPerson({ unit })
  const yesterday = addDays(await today(), -1)
  const past = newTarget(root, yesterday)
  const overdue = { ...past, startsOn: addDays(yesterday, -30) }
  expect(await execute(createTarget, office, overdue)).toMatchObject({
    reason: 'due_in_past',
    issues: [{ path: 'rule.dueOn', message: 'due_in_past' }],
  })
  const made = await execute(createTarget, office, { ...overdue, acceptsPast: true })
  if (!made.ok) throw new Error(made.reason)
  const change = { targetId: made.value.targetId, version: 1 }
  const older = { ...overdue.rule, dueOn: addDays(yesterday, -1) }
  expect(await execute(changeTargetRule, office, { ...change, rule: older })).toMatchObject({
    reason: 'due_in_past',
  })
  expect(await execute(changeTargetRule, office, { ...change, rule: overdue.rule })).toMatchObject({
    ok: true,
  })
})

test('the preview and the confirmation count alike: who is on leave stands apart in both', async () => {
  const { root, unit, office } = await school()
  const away = await buildPerson({ unit })
  await buildPerson({ unit })
  await prisma().membership.updateMany({ where: { personId: away.id }, data: { standing: 'on_leave' } })
  const input = newTarget(root, addDays(dayOf(clock.now()), 30))
  expect(await previewRule(office, input.rule)).toMatchObject({ value: { asked: 1, onLeave: 1 } })
  expect(await execute(createTarget, office, input)).toMatchObject({ value: { asked: 1 } })
})

test('a target that was deleted is set again by the very form that set it, as by going back', async () => {
  const { root, office } = await school()
  const asked = newTarget(root, '2026-12-15')
  const send = () => execute(createTarget, office, asked, { idempotencyKey: 'the form' })
  const first = await send()
  expect(await send()).toEqual(first)
  const targetId = first.ok ? first.value.targetId : ''
  expect(await execute(deleteTarget, office, { targetId })).toMatchObject({ ok: true })
  expect(await send()).toMatchObject({ ok: true, value: { targetId: expect.not.stringContaining(targetId) } })
  expect(await prisma().target.count()).toBe(1)
})
