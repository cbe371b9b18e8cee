import { expect, test } from 'vitest'
import { systemActor } from '@/domain/access/actor'
import { addDays, dateOf, dayIn } from '@/domain/time/calendar'
import { board } from '@/server/figures/board'
import { recount } from '@/server/enrolments/recount'
import { clock } from '@/server/platform/clock'
import { execute } from '@/server/platform/command'
import { prisma, transaction } from '@/server/platform/db'
import { DEFAULT_ZONE, forgetInstitution, today } from '@/server/platform/institution'
import { newId } from '@/server/platform/ids'
import { advanceEnrolments } from '@/server/enrolments/advance-enrolments'
import { type BuiltUnit, buildInstitution, buildPerson, buildUnit, actorAs } from '@/test/build'
import { buildPass } from '@/test/build-pass'
import { useDatabase } from '@/test/database'
import { changeTargetRule } from './change-target-rule'
import { createTarget } from './create-target'
import { endTarget } from './end-target'
import { decideEnrolment } from '@/server/enrolments/decide-enrolment'
import { previewRule } from './preview-rule'
import { listTargets } from './queries'
import { FORM_KEY, formKey } from '@/server/web/form-key'
import { syncToday } from '@/server/enrolments/sync-today'

useDatabase()
const due = '2030-12-15'

async function school() {
  forgetInstitution()
  const root = await buildInstitution()
  const faculty = await buildUnit({ kind: 'faculty', code: 'CNTT', parent: root })
  const a = await buildUnit({ code: 'K19A', parent: faculty })
  const b = await buildUnit({ code: 'K19B', parent: faculty })
  for (const courseId of ['cyber-law', 'verification'])
    await prisma().courseVersion.create({
      data: { hash: courseId, courseId, manifest: {}, isCurrent: true, publishedAt: clock.now() },
    })
  return { root, faculty, a, b, office: actorAs('student_affairs', root) }
}
const rule = (unit: BuiltUnit, more = {}) => ({
  memberKinds: ['learner'],
  unitId: unit.id,
  courseIds: ['cyber-law'],
  evidence: 'passed',
  dueOn: due,
  ...more,
})
const target = (unit: BuiltUnit, more = {}) => ({
  name: '100 % người học',
  nameEn: '100% of learners',
  startsOn: dayIn(clock.now(), DEFAULT_ZONE),
  rule: rule(unit, more),
})

const pass = (personId: string, courseId: string) => buildPass(personId, { courseId })

test('the preview refuses what saving would: a due day before the start, an unknown course, a start that is no day', async () => {
  const { root, office } = await school()
  const early = { startsOn: '2026-12-01', rule: rule(root, { dueOn: '2026-11-30' }) }
  expect(await previewRule(office, early.rule, early)).toMatchObject({
    reason: 'due_before_start',
    issues: [{ path: 'rule.dueOn' }],
  })
  expect(await execute(createTarget, office, { ...target(root), ...early })).toMatchObject({
    issues: [{ path: 'rule.dueOn', message: 'due_before_start' }],
  })
  expect(await previewRule(office, rule(root, { courseIds: ['none'] }))).toMatchObject({
    reason: 'unknown_course',
  })
  expect(await previewRule(office, rule(root), { startsOn: '' })).toMatchObject({
    issues: [{ path: 'startsOn' }],
  })
  expect(await previewRule(office, rule(root, { courseIds: [] }))).toMatchObject({
    issues: [{ path: 'rule.courseIds', message: 'none_chosen' }],
  })
})

test('a new target asks at once, counts what was passed before, and says so in the preview', async () => {
  const { root, a, b, office } = await school()
  const quick = await buildPerson({ unit: a })
  await buildPerson({ unit: a, isActivated: false })
  await buildPerson({ unit: b })
  await buildPerson({ unit: b, kind: 'staff' })
  await pass(quick.id, 'cyber-law')

  const preview = await previewRule(office, rule(root))
  expect(preview).toEqual({
    ok: true,
    value: {
      asked: 3,
      onLeave: 0,
      exempt: 0,
      notActivated: 1,
      alreadyPassed: 1,
      passedBefore: 0,
      joining: 3,
      leaving: 0,
      allowsTestOut: true,
      testedOut: 0,
    },
  })

  const made = await execute(createTarget, office, target(root))
  expect(made).toMatchObject({ ok: true, value: { asked: 3 } })
  const seen = await board(office, {})
  expect(seen).toMatchObject({
    ok: true,
    value: { total: { asked: 3, passed: 1, done: 1, notActivated: 1 }, week: 1 },
  })
  expect(await listTargets(office)).toMatchObject([{ asked: 3, done: 1, version: 1 }])
})

test('a form that is sent twice at once makes one target; changed, or from another form, it makes another', async () => {
  const { root, a, office } = await school()
  await buildPerson({ unit: a })
  const send = (form: string, asked: object) =>
    execute(createTarget, office, asked, { idempotencyKey: formKey({ [FORM_KEY]: form }, asked) })
  const asked = target(root)
  const [first, second] = await Promise.all([send('one', asked), send('one', asked)])
  expect(first).toMatchObject({ ok: true, value: { asked: 1 } })
  expect(second).toEqual(first)
  expect(await prisma().target.count()).toBe(1)
  expect(await prisma().audit.count({ where: { action: 'target.create' } })).toBe(1)
  await send('one', { ...asked, name: 'Chỉ tiêu khác' })
  await send('two', asked)
  expect(await prisma().target.count()).toBe(3)
})

test('the preview tells of those it would ask how many have passed or have no account; who is on leave stands apart', async () => {
  const { root, a, office } = await school()
  const [away, also] = [await buildPerson({ unit: a, isActivated: false }), await buildPerson({ unit: a })]
  await buildPerson({ unit: a })
  await prisma().membership.updateMany({
    where: { personId: { in: [away.id, also.id] } },
    data: { standing: 'on_leave' },
  })
  await pass(also.id, 'cyber-law')
  expect(await previewRule(office, rule(root))).toMatchObject({
    value: { asked: 1, onLeave: 2, notActivated: 0, alreadyPassed: 0, joining: 3 },
  })
})

test('a change is previewed with the decisions about people: who is exempt or waits is not asked, and stays in it', async () => {
  const { root, a, office } = await school()
  const [free, waits] = [await buildPerson({ unit: a }), await buildPerson({ unit: a })]
  await buildPerson({ unit: a })
  const made = await execute(createTarget, office, target(root))
  if (!made.ok) throw new Error(made.reason)
  const { targetId } = made.value
  const decided = {
    targetId,
    reason: 'Theo quyết định số 12',
    approver: 'Phòng Đào tạo',
    validFrom: '2026-11-20',
  }
  for (const [personId, kind] of [
    [free.id, 'exemption'],
    [waits.id, 'pause'],
  ] as const)
    expect(await execute(decideEnrolment, office, { ...decided, personId, kind })).toMatchObject({ ok: true })
  expect(await previewRule(office, rule(root), { targetId })).toMatchObject({
    value: { asked: 1, onLeave: 1, exempt: 1, joining: 0, leaving: 0 },
  })
  expect(await board(office, {})).toMatchObject({ value: { total: { asked: 1, onLeave: 1, exempt: 1 } } })
})

test('a new rule keeps the old one, asks others, and takes nothing anyone passed', async () => {
  const { root, a, b, office } = await school()
  const quick = await buildPerson({ unit: a })
  await buildPerson({ unit: b })
  await pass(quick.id, 'cyber-law')
  const made = await execute(createTarget, office, target(root))
  if (!made.ok) throw new Error(made.reason)
  const { targetId } = made.value

  const narrower = rule(a, { courseIds: ['cyber-law', 'verification'], dueOn: '2030-11-01' })
  expect(await previewRule(office, narrower, { targetId })).toMatchObject({
    value: { asked: 1, joining: 0, leaving: 1 },
  })
  expect(await execute(changeTargetRule, office, { targetId, version: 1, rule: narrower })).toMatchObject({
    ok: true,
    value: { version: 2, reasons: { left: 1, rule_changed: 1 } },
  })
  expect(await execute(changeTargetRule, office, { targetId, version: 1, rule: rule(root) })).toEqual({
    ok: false,
    reason: 'changed_meanwhile',
  })

  const states = await prisma().enrolment.findMany({ orderBy: { state: 'asc' }, select: { state: true } })
  expect(states.map(({ state }) => state)).toEqual(['ended', 'took_part'])
  expect(await prisma().run.count({ where: { passedAt: { not: null } } })).toBe(1)
  expect(
    await prisma().targetRule.findMany({
      orderBy: { version: 'asc' },
      select: { version: true, supersededAt: true },
    }),
  ).toMatchObject([
    { version: 1, supersededAt: expect.any(Date) },
    { version: 2, supersededAt: null },
  ])
  expect(await execute(changeTargetRule, office, { targetId, version: 2, rule: rule(root) })).toMatchObject({
    value: { reasons: { returned: 1, rule_changed: 1 } },
  })
  expect(await recount(systemActor('test'))).toMatchObject({ value: { drift: 0 } })
})

test('an ended target keeps its last figures and asks nobody new', async () => {
  const { root, a, office } = await school()
  const late = await buildPerson({ unit: a })
  const made = await execute(createTarget, office, target(root))
  if (!made.ok) throw new Error(made.reason)
  const { targetId } = made.value
  expect(await execute(endTarget, office, { targetId })).toMatchObject({ ok: true })
  expect(await execute(endTarget, office, { targetId })).toEqual({ ok: false, reason: 'not_found' })
  expect(await execute(changeTargetRule, office, { targetId, version: 1, rule: rule(root) })).toEqual({
    ok: false,
    reason: 'not_found',
  })
  await pass(late.id, 'cyber-law')
  const moved = await transaction((tx) => advanceEnrolments(tx, late.id, clock.now(), 'quiz'))
  expect(moved, 'who learns later changes no figure of a target that has ended').toBe(0)
  expect(await prisma().enrolment.count({ where: { state: 'not_started' } })).toBe(1)
  expect(await recount(systemActor('test'))).toMatchObject({ value: { drift: 0 } })
})

test('only who manages targets of a unit may set, change or preview them', async () => {
  const { root, faculty, office } = await school()
  const made = await execute(createTarget, office, target(root))
  if (!made.ok) throw new Error(made.reason)
  const { targetId } = made.value
  for (const actor of [
    actorAs('faculty_manager', faculty),
    actorAs('auditor', root),
    actorAs('adviser', faculty),
  ]) {
    expect(await execute(createTarget, actor, target(faculty))).toEqual({ ok: false, reason: 'forbidden' })
    expect(await execute(changeTargetRule, actor, { targetId, version: 1, rule: rule(faculty) })).toEqual({
      ok: false,
      reason: 'forbidden',
    })
    expect(await execute(endTarget, actor, { targetId })).toEqual({ ok: false, reason: 'forbidden' })
    expect(await previewRule(actor, rule(faculty))).toEqual({ ok: false, reason: 'not_found' })
    expect(await listTargets(actor)).toEqual([])
  }
})

test('a target that cannot be met is refused: a course that is not there, a due day before the start, a unit that is none', async () => {
  const { root, office } = await school()
  expect(await execute(createTarget, office, target(root, { courseIds: ['none'] }))).toMatchObject({
    reason: 'unknown_course',
    issues: [{ path: 'rule.courseIds' }],
  })
  expect(await execute(createTarget, office, target(root, { dueOn: '2020-01-01' }))).toMatchObject({
    reason: 'invalid_input',
    issues: [{ path: 'rule.dueOn' }],
  })
  expect(await execute(createTarget, office, target({ ...root, id: newId() }))).toEqual({
    ok: false,
    reason: 'not_found',
  })
  expect(await prisma().target.count()).toBe(0)
})

test('a membership that begins or ends with the day is followed every night, without a list', async () => {
  const { root, a, office } = await school()
  const [leaver, late] = [await buildPerson({ unit: a }), await buildPerson({ unit: a, since: '2090-01-01' })]
  expect(await execute(createTarget, office, target(root))).toMatchObject({ ok: true, value: { asked: 1 } })
  await prisma().membership.updateMany({
    where: { personId: leaver.id },
    data: { validTo: dateOf(addDays(await today(), -1)) },
  })
  await prisma().membership.updateMany({
    where: { personId: late.id },
    data: { validFrom: dateOf(await today()) },
  })
  expect(await syncToday(systemActor('test'))).toEqual({
    ok: true,
    value: { changed: 2, reasons: { joined: 1, left: 1 }, unexplained: 0 },
  })
  expect(await syncToday(systemActor('test'))).toMatchObject({ value: { changed: 0 } })
  expect(await syncToday(office)).toEqual({ ok: false, reason: 'forbidden' })
})
