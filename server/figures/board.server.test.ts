import { beforeEach, expect, test } from 'vitest'
import { anonymous, systemActor } from '@/domain/access/actor'
import type { Role } from '@/domain/access/roles'
import { addDays, type Day, dateOf, dayIn } from '@/domain/time/calendar'
import { decideEnrolment } from '@/server/enrolments/decide-enrolment'
import { execute } from '@/server/platform/command'
import { clock } from '@/server/platform/clock'
import { prisma, transaction } from '@/server/platform/db'
import { newId } from '@/server/platform/ids'
import { DEFAULT_ZONE, forgetInstitution, today } from '@/server/platform/institution'
import { advanceEnrolments } from '@/server/enrolments/advance-enrolments'
import {
  type BuiltPerson,
  type BuiltUnit,
  buildInstitution,
  buildPerson,
  buildTarget,
  buildUnit,
  personActor,
} from '@/test/build'
import { buildCrowd } from '@/test/crowd'
import { buildPass } from '@/test/build-pass'
import { useDatabase } from '@/test/database'
import { sync } from '@/test/sync'
import { scannedTables } from '@/test/scanned-tables'
import { board } from './board'
import { boardTag } from './board-tag'
import { missing } from './missing'

const { url } = useDatabase()
beforeEach(forgetInstitution)
const as = (...roles: [Role, BuiltUnit][]) =>
  personActor(
    newId(),
    roles.map(([role, unit]) => ({ role, unit })),
  )
const dayFromNow = (days: number): Day => addDays(dayIn(clock.now(), DEFAULT_ZONE), days)

async function pass(personId: string) {
  const at = clock.now()
  await buildPass(personId, { courseId: 'cyber-law', at })
  await transaction((tx) => advanceEnrolments(tx, personId, at, 'quiz'))
}

async function school({ dueOn = dayFromNow(21) } = {}) {
  const root = await buildInstitution()
  const it = await buildUnit({ kind: 'faculty', code: 'CNTT', parent: root })
  const electric = await buildUnit({ kind: 'faculty', code: 'DIEN', parent: root })
  const a = await buildUnit({ code: 'K19A', parent: it })
  const b = await buildUnit({ code: 'K19B', parent: it })
  const c = await buildUnit({ code: 'D19A', parent: electric })
  const learners: BuiltPerson[] = []
  for (const unit of [a, a, a, b, c]) learners.push(await buildPerson({ unit }))
  await buildPerson({ unit: it, kind: 'staff', givenName: 'Ý', roles: [{ role: 'adviser', unit: a }] })
  const targetId = await buildTarget({ unit: root, dueOn, memberKinds: ['learner', 'staff'] })
  await sync()
  return { root, it, electric, a, b, c, learners, targetId }
}

test('rows are the direct parts, worst first, and who is counted at the unit itself; the total is their sum', async () => {
  const { root, it, b, learners, targetId } = await school()
  await pass(learners[3]?.id ?? '')
  const office = as(['student_affairs', root])
  const whole = await board(office, {})
  expect(whole).toMatchObject({
    ok: true,
    value: {
      unit: { id: root.id },
      total: { asked: 6, passed: 1 },
      week: 1,
      perDay: 1,
      target: { id: targetId },
    },
  })
  if (whole.ok)
    expect(whole.value.rows.map(({ unit, figures }) => [unit.code, figures.done, figures.asked])).toEqual([
      ['DIEN', 0, 1],
      ['CNTT', 1, 5],
    ])

  const faculty = await board(office, { unitId: it.id })
  if (!faculty.ok) throw new Error(faculty.reason)
  expect(
    faculty.value.rows.map(({ unit, isDirect, figures }) => [unit.code, isDirect, figures.asked]),
  ).toEqual([
    ['K19A', false, 3],
    ['CNTT', true, 1],
    ['K19B', false, 1],
  ])
  expect(faculty.value.rows[0]?.advisers).toBe('Nguyễn Thị Thanh Ý')
  expect(faculty.value.above.map(({ id }) => id)).toEqual([root.id])
  expect(await board(office, { unitId: b.id })).toMatchObject({
    value: { total: { asked: 1, done: 1 }, outlook: { kind: 'done' }, perDay: null },
  })
})

test('a board opens on the target that asks the most people there', async () => {
  const { root, it, electric, targetId } = await school()
  const staffOnly = await buildTarget({ unit: root, dueOn: dayFromNow(3), memberKinds: ['staff'] })
  const learnersOnly = await buildTarget({ unit: electric, dueOn: dayFromNow(3) })
  await sync()
  const office = as(['student_affairs', root])
  const opened = async (unitId?: string) => {
    const outcome = await board(office, { unitId })
    return outcome.ok ? outcome.value.targets.map(({ id }) => id) : outcome.reason
  }
  expect((await opened())[0]).toBe(targetId)
  expect(await opened(it.id)).toEqual([targetId, staffOnly])
  // As many in both: the one due first.
  expect(await opened(electric.id)).toEqual([learnersOnly, targetId])
})

test('everyone sees their own units and nothing beside them', async () => {
  const { root, it, electric, a, b, c, targetId } = await school()
  const allowed: [ReturnType<typeof as>, BuiltUnit[], BuiltUnit[]][] = [
    [as(['faculty_manager', it]), [it, a, b], [root, electric, c]],
    [as(['adviser', a]), [a], [root, it, b, c]],
    [as(['class_monitor', a]), [a], [it, b, c]],
    [as(['auditor', root]), [root, it, electric, a, b, c], []],
    [as(['communications', root]), [], [root, a]],
    [as(), [], [root, a]],
  ]
  for (const [actor, inside, outside] of allowed) {
    for (const { id: unitId } of inside) {
      expect(await board(actor, { unitId, targetId })).toMatchObject({ ok: true })
      expect(await boardTag(actor, { unitId, targetId })).toMatch(/^[0-9a-f]{20}$/)
    }
    for (const { id: unitId } of outside) {
      expect(await board(actor, { unitId })).toEqual({ ok: false, reason: 'not_found' })
      expect(await boardTag(actor, { unitId, targetId })).toBeNull()
      expect(await missing(actor, { unitId, targetId })).toEqual({ ok: false, reason: 'not_found' })
    }
  }
  expect(await board(anonymous, {})).toEqual({ ok: false, reason: 'not_found' })
  expect(await missing(as(['auditor', root]), { unitId: a.id, targetId }), 'figures only').toEqual({
    ok: false,
    reason: 'not_found',
  })
  expect(await board(as(['auditor', root]), { unitId: 'no-uuid' })).toEqual({
    ok: false,
    reason: 'not_found',
  })
})

test('an adviser of two classes has both on one board; the links above lead nowhere forbidden', async () => {
  const { it, a, b, c, targetId } = await school()
  const both = as(['adviser', a], ['adviser', c])
  const own = await board(both, {})
  if (!own.ok) throw new Error(own.reason)
  expect(own.value).toMatchObject({ unit: null, total: { asked: 4 }, target: { id: targetId } })
  expect(own.value.rows.map(({ unit }) => unit.code)).toEqual(['K19A', 'D19A'])
  expect(await boardTag(both, { targetId })).toBe(own.value.tag)
  expect(await board(as(['adviser', b]), {})).toMatchObject({ value: { unit: { id: b.id }, above: [] } })
  expect(await board(as(['faculty_manager', it]), { unitId: a.id })).toMatchObject({
    value: { above: [{ id: it.id }] },
  })
})

test('who is on leave, exempt or gone is explained and not divided by', async () => {
  const { root, a, learners, targetId } = await school()
  const [first, second, third] = learners
  await prisma().membership.updateMany({ where: { personId: first?.id }, data: { standing: 'on_leave' } })
  await prisma().membership.updateMany({
    where: { personId: second?.id },
    data: { validTo: dateOf(dayFromNow(-1)) },
  })
  const decision = {
    kind: 'exemption',
    reason: 'Học lực',
    approver: 'Trưởng phòng',
    validFrom: await today(),
  }
  const about = { personId: third?.id ?? '', targetId }
  await execute(decideEnrolment, as(['student_affairs', root]), { ...about, ...decision })
  await sync()
  const seen = await board(as(['student_affairs', root]), { unitId: a.id, targetId })
  expect(seen).toMatchObject({
    value: {
      total: { asked: 0, done: 0, onLeave: 1, exempt: 1, ended: 1 },
      outlook: { kind: 'nobody' },
      explanation: {
        numerator: 0,
        denominator: 0,
        exclusions: [
          { reason: 'paused', n: 1 },
          { reason: 'exempt', n: 1 },
          { reason: 'ended', n: 1 },
        ],
        rule: { version: 1, evidence: 'passed' },
        recount: null,
      },
    },
  })
})

test('late is read off the calendar: nothing is written when the day passes', async () => {
  const { root, a } = await school({ dueOn: dayFromNow(-3) })
  expect(await board(as(['student_affairs', root]), { unitId: a.id })).toMatchObject({
    value: { total: { late: 3 }, perDay: null, outlook: { kind: 'overdue', days: 3 } },
  })
})

test('week, curve and forecast count what the target counts', async () => {
  const { root, a } = await school()
  const office = as(['student_affairs', root])
  const day = await today()
  const dueOn = dayFromNow(21)
  for (const evidence of ['took_part', 'completed', 'passed']) {
    const targetId = await buildTarget({ unit: a, evidence, dueOn, courseIds: ['online-conduct'] })
    await sync()
    const [first, second] = await prisma().enrolment.findMany({ where: { targetId }, orderBy: { id: 'asc' } })
    const reached = { tookPartOn: dateOf(day), completedOn: dateOf(day), passedOn: dateOf(day) }
    await prisma().enrolment.updateMany({
      where: { id: first?.id },
      data: { state: 'took_part', tookPartOn: dateOf(day) },
    })
    await prisma().enrolment.updateMany({ where: { id: second?.id }, data: { state: 'passed', ...reached } })
    const seen = await board(office, { targetId, unitId: a.id })
    if (!seen.ok) throw new Error(seen.reason)
    const done = evidence === 'took_part' ? 2 : 1
    expect(seen.value).toMatchObject({
      week: done,
      total: { done, asked: 3, tookPart: 2, passed: 1 },
      outlook: { kind: 'too_few' },
    })
    expect(seen.value.curve.find((point) => point.day === day)?.done).toBe(done)
    expect(seen.value.rows[0]?.week).toBe(done)
  }
})

test('collaborators are split into staff and officers of classes; other targets need no split', async () => {
  const { root, it, a, targetId } = await school()
  for (const unit of [it, a, a]) await buildPerson({ unit, kind: 'collaborator' })
  const collaborators = await buildTarget({ unit: root, memberKinds: ['collaborator'] })
  await sync()
  const office = as(['student_affairs', root])
  expect(await board(office, { targetId: collaborators })).toMatchObject({
    value: { total: { asked: 3 }, officers: { ofClasses: 2, staff: 1 } },
  })
  expect(await board(office, { targetId })).toMatchObject({ value: { officers: null } })
})

test('before a target starts its board has no curve, no pace and no forecast', async () => {
  const { root, a } = await school()
  const targetId = await buildTarget({ unit: a, dueOn: dayFromNow(99) })
  await prisma().target.update({ where: { id: targetId }, data: { startsOn: dateOf(dayFromNow(90)) } })
  await sync()
  expect(await board(as(['student_affairs', root]), { targetId })).toMatchObject({
    value: { outlook: { kind: 'not_begun' }, curve: [], week: 0, perDay: 1, total: { asked: 3, late: 0 } },
  })
})

test('the tag of a class changes with its figures and with no other class’s', async () => {
  const { root, a, b, learners, targetId } = await school()
  const office = as(['student_affairs', root])
  const tags = () => Promise.all([a, b].map(({ id }) => boardTag(office, { targetId, unitId: id })))
  const [before, otherBefore] = await tags()
  expect(await board(office, { targetId, unitId: a.id })).toMatchObject({ value: { tag: before } })
  expect(await tags()).toEqual([before, otherBefore])
  await pass(learners[0]?.id ?? '')
  const [after, otherAfter] = await tags()
  expect(after).not.toBe(before)
  expect(otherAfter).toBe(otherBefore)
})

test('without a target there is nothing to show, which is not the same as being shut out', async () => {
  const root = await buildInstitution()
  expect(await board(as(['student_affairs', root]), {})).toEqual({ ok: false, reason: 'no_target' })
})

test('the missing come by given name in Vietnamese order, page by page, each once', async () => {
  const { root, a, targetId } = await school()
  const names = ['Ý', 'An', 'Đạt', 'Dũng', 'Ánh', 'Yến', 'Ăn']
  for (const givenName of names) await buildPerson({ unit: a, givenName, familyName: 'Lê' })
  await sync()
  const office = as(['student_affairs', root])
  const seen: string[] = []
  let after: [string, string, string] | undefined
  do {
    const page = await missing(office, { unitId: a.id, targetId, limit: 3, after })
    if (!page.ok) throw new Error(page.reason)
    seen.push(...page.value.people.map(({ givenName, code }) => `${givenName} ${code}`))
    after = page.value.next ?? undefined
  } while (after)
  expect(new Set(seen).size).toBe(10)
  expect(seen.map((name) => name.split(' ')[0])).toEqual([
    'An',
    'Ánh',
    'Ăn',
    'Dũng',
    'Đạt',
    'Phượng',
    'Phượng',
    'Phượng',
    'Ý',
    'Yến',
  ])
})

test('the list ends with who is counted at the unit itself, when asked', async () => {
  const { root, it, targetId } = await school()
  const office = as(['student_affairs', root])
  const count = async (isDirect: boolean) => {
    const page = await missing(office, { unitId: it.id, targetId, isDirect })
    return page.ok ? page.value.people.length : -1
  }
  expect([await count(false), await count(true)]).toEqual([5, 1])
})

test('a board of a big school scans no large table', async () => {
  const root = await buildInstitution()
  const faculty = await buildUnit({ kind: 'faculty', code: 'F', parent: root })
  const [first] = await buildCrowd(faculty, { classes: 120, learners: 6000 })
  const targetId = await buildTarget({ unit: root, dueOn: dayFromNow(21) })
  await sync()
  await prisma().$executeRaw`ANALYZE`
  const office = as(['student_affairs', root])
  const large = ['enrolment', 'person', 'account', 'membership', 'run', 'enrolment_event', 'daily_reached']
  const scanned = await scannedTables(url, async () => {
    expect(await board(office, { targetId })).toMatchObject({
      value: { total: { asked: 6000, passed: 4000, notActivated: 600 } },
    })
    expect(await board(office, { targetId, unitId: faculty.id })).toMatchObject({ ok: true })
    expect(await board(office, { targetId, unitId: first?.id })).toMatchObject({ ok: true })
    await boardTag(office, { targetId })
    await missing(office, { targetId, unitId: first?.id ?? '' })
  })
  expect(scanned.filter((table) => large.includes(table))).toEqual([])
  expect(await board(systemActor('test'), {})).toMatchObject({ value: { total: { asked: 6000 } } })
}, 60_000)
