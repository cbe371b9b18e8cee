import fs from 'node:fs'
import { expect, test } from 'vitest'
import { systemActor } from '@/domain/access/actor'
import type { ImportKind } from '@/domain/import/import-kind'
import { addDays, type Day, dateOf, dayOf } from '@/domain/time/calendar'
import { settleWhatIsLeft } from '@/server/enrolments/settle-rest'
import { recount } from '@/server/enrolments/recount'
import { clock } from '@/server/platform/clock'
import { execute } from '@/server/platform/command'
import { prisma } from '@/server/platform/db'
import { linkFor } from '@/test/link-for'
import { bringIn, preview, upload } from '@/test/bring-in'
import { buildInstitution, buildPerson, buildTarget, buildUnit } from '@/test/build'
import { useDatabase } from '@/test/database'
import { applyImport, previewImport } from './import-list'
import { uploadList } from './upload-list'

useDatabase()
const office = systemActor('test')
const DAY_MS = 86_400_000

const students = (...rows: string[]): string => ['Mã SV,Họ và tên,Lớp,Khoa', ...rows].join('\n')
const classes = (...rows: string[]): string => ['Lớp,Khoa,Mã CVHT,Mã lớp trưởng', ...rows].join('\n')

/** Memberships as they are known now, oldest first. */
async function history(code: string): Promise<string[]> {
  const rows = await prisma().membership.findMany({
    where: { person: { code }, supersededAt: null },
    include: { unit: true },
    orderBy: [{ validFrom: 'asc' }, { kind: 'asc' }],
  })
  return rows.map(
    ({ kind, unit, validFrom, validTo }) =>
      `${kind} ${unit.name} ${dayOf(validFrom)}…${validTo ? dayOf(validTo) : ''}`,
  )
}
const today = async (): Promise<Day> => {
  const [row] = await prisma().$queryRaw<
    { day: Day }[]
  >`SELECT (${clock.now()}::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS day`
  return row?.day ?? ''
}
const demo = (file: string): Uint8Array => fs.readFileSync(`prisma/demo/${file}.csv`)

test('the demo school comes in, is counted without drift, and a second time changes nothing', async () => {
  const root = await buildInstitution()
  const target = await buildTarget({ unit: root })
  const applied = [
    await bringIn('students', demo('sinh-vien')),
    await bringIn('staff', demo('can-bo')),
    await bringIn('classes', demo('lop-co-van')),
  ]
  expect(applied.map(({ counts }) => counts.added)).toEqual([2811, 320, 63])
  expect(await prisma().unit.groupBy({ by: ['kind'], _count: true, orderBy: { kind: 'asc' } })).toEqual([
    { kind: 'centre', _count: 2 },
    { kind: 'class', _count: 63 },
    { kind: 'department', _count: 4 },
    { kind: 'faculty', _count: 7 },
    { kind: 'institution', _count: 1 },
    { kind: 'union', _count: 2 },
  ])
  expect(await prisma().account.count({ where: { activatedAt: null } })).toBe(3131)
  expect(await prisma().roleGrant.groupBy({ by: ['role'], _count: true, orderBy: { role: 'asc' } })).toEqual([
    { role: 'adviser', _count: 63 },
    { role: 'class_monitor', _count: 126 },
    { role: 'faculty_manager', _count: 13 },
    { role: 'unit_manager', _count: 3 },
  ])
  // So many people are asked by a job, as the worker runs it.
  expect(await prisma().enrolment.count({ where: { targetId: target } })).toBeLessThan(2811)
  await settleWhatIsLeft()
  expect(await prisma().enrolment.count({ where: { targetId: target } })).toBe(2811)
  expect(await recount(office)).toMatchObject({ ok: true, value: { drift: 0 } })
  const rows = await prisma().membership.count()
  expect((await bringIn('staff', demo('can-bo'))).counts).toMatchObject({
    unchanged: 320,
    added: 0,
    changed: 0,
    moved: 0,
    missing: 0,
  })
  expect((await bringIn('students', demo('sinh-vien'))).counts.unchanged).toBe(2811)
  expect(await prisma().membership.count()).toBe(rows)
}, 120_000)

test('a preview changes nothing', async () => {
  await buildInstitution()
  const seen = await preview('students', await upload(students('01,An Bình,K1,Khoa Điện')))
  expect(seen).toMatchObject({
    counts: { rows: 1, added: 1 },
    units: [
      { name: 'Khoa Điện', people: 1 },
      { name: 'K1', people: 1 },
    ],
  })
  expect(await prisma().person.count()).toBe(0)
  expect(await prisma().unit.count()).toBe(1)
})

test('a move closes the old membership with its last day and opens the new one; what was known before stays on record', async () => {
  await buildInstitution()
  await bringIn('students', students('01,An Bình,K1,Khoa Điện'))
  const first = await today()
  clock.shift(10 * DAY_MS)
  expect((await bringIn('students', students('01,An Bình,K2,Khoa Điện'))).counts.moved).toBe(1)
  const moved = addDays(first, 10)
  expect(await history('01')).toEqual([`learner K1 ${first}…${addDays(moved, -1)}`, `learner K2 ${moved}…`])
  const superseded = await prisma().membership.findMany({ where: { supersededAt: { not: null } } })
  expect(superseded).toMatchObject([{ validFrom: dateOf(first), validTo: null }])
  // A correction on the same day leaves no membership of no days.
  await bringIn('students', students('01,An Bình,K3,Khoa Điện'))
  expect(await history('01')).toEqual([`learner K1 ${first}…${addDays(moved, -1)}`, `learner K3 ${moved}…`])
})

test('when the monitor changes, the old role and membership end and the new person holds both', async () => {
  await buildInstitution()
  await bringIn('students', students('01,An Bình,K1,Khoa Điện', '02,Lê Chi,K1,Khoa Điện'))
  await bringIn('classes', classes('K1,Khoa Điện,,01'))
  clock.shift(DAY_MS)
  await bringIn('classes', classes('K1,Khoa Điện,,02'))
  const held = await prisma().roleGrant.findMany({
    where: { supersededAt: null },
    include: { person: true },
    orderBy: { validFrom: 'asc' },
  })
  expect(held.map(({ person, role, validTo }) => [person.code, role, validTo !== null])).toEqual([
    ['01', 'class_monitor', true],
    ['02', 'class_monitor', false],
  ])
  expect((await history('01')).map((line) => line.split(' ')[0])).toEqual(['collaborator', 'learner'])
})

test('a role ends with the membership it came from', async () => {
  await buildInstitution()
  await bringIn('students', students('01,An Bình,K1,Khoa Điện'))
  await bringIn('classes', classes('K1,Khoa Điện,,01'))
  clock.shift(DAY_MS)
  await bringIn('students', students('01,An Bình,K2,Khoa Điện'))
  expect(await prisma().roleGrant.count({ where: { supersededAt: null, validTo: null } })).toBe(0)
  expect((await history('01')).filter((line) => line.endsWith('…'))).toHaveLength(1)
})

test('applying is refused when the roster changed since the preview', async () => {
  await buildInstitution()
  const fileHash = await upload(students('01,An Bình,K1,Khoa Điện'))
  const { rosterHash } = await preview('students', fileHash)
  await bringIn('students', students('02,Lê Chi,K1,Khoa Điện'))
  expect(await execute(applyImport, office, { kind: 'students', fileHash, rosterHash })).toMatchObject({
    ok: false,
    reason: 'stale_preview',
  })
  expect(await prisma().person.count()).toBe(1)
})

test('rows with errors stop the whole list, unless they are left out on purpose', async () => {
  await buildInstitution()
  const fileHash = await upload(students('01,An Bình,K1,Khoa Điện', '02,@n,K1,Khoa Điện'))
  const { rosterHash, errors } = await preview('students', fileHash)
  expect(errors).toEqual([{ row: 3, column: 'Họ và tên', code: 'bad_name', value: '@n' }])
  const input = { kind: 'students', fileHash, rosterHash, confirmUnits: true }
  expect(await execute(applyImport, office, input)).toMatchObject({ reason: 'has_errors' })
  expect(await prisma().person.count()).toBe(0)
  expect(await execute(applyImport, office, { ...input, skipErrors: true })).toMatchObject({
    ok: true,
    value: { counts: { added: 1, skipped: 1 } },
  })
})

test('only who may import for the whole school can upload, preview or apply', async () => {
  const root = await buildInstitution()
  const faculty = await buildUnit({ kind: 'faculty', parent: root })
  const dean = await buildPerson({ code: 'CB1', roles: [{ role: 'faculty_manager', unit: faculty }] })
  const affairs = await buildPerson({ code: 'CB2', roles: [{ role: 'student_affairs', unit: root }] })
  const fileHash = await upload(students('01,An Bình,K1,Khoa Điện'), affairs.actor)
  const seen = await previewImport(affairs.actor, { kind: 'students', fileHash })
  const rosterHash = seen.ok ? seen.value.rosterHash : ''
  const input = { kind: 'students', fileHash, rosterHash, confirmUnits: true }
  expect(await execute(uploadList, dean.actor, { bytes: new Uint8Array([65]) })).toMatchObject({
    reason: 'forbidden',
  })
  expect(await previewImport(dean.actor, { kind: 'students', fileHash })).toMatchObject({
    reason: 'forbidden',
  })
  expect(await execute(applyImport, dean.actor, input)).toMatchObject({ reason: 'forbidden' })
  expect(await execute(applyImport, affairs.actor, input)).toMatchObject({ ok: true })
})

test('student affairs cannot take an administrator over by a list with another e-mail; an administrator can change it', async () => {
  const root = await buildInstitution()
  const admin = await buildPerson({
    code: 'CB1',
    email: 'quantri@x.vn',
    kind: 'staff',
    unit: root,
    roles: [{ role: 'administrator', unit: root }],
  })
  const office1 = await buildPerson({ roles: [{ role: 'student_affairs', unit: root }] })
  const lists: [ImportKind, string][] = [
    ['staff', 'Mã CB,Họ và tên,Chức vụ,Đơn vị,Email\nCB1,Nguyễn Thị Thanh Phượng,,Phòng Đào tạo,mine@x.vn'],
    ['students', 'Mã SV,Họ và tên,Lớp,Khoa,Email\nCB1,Nguyễn Thị Thanh Phượng,K1,Khoa Điện,mine@x.vn'],
  ]
  for (const [kind, text] of lists) {
    const fileHash = await upload(text, office1.actor)
    const seen = await previewImport(office1.actor, { kind, fileHash })
    expect(seen).toMatchObject({ ok: true, value: { errors: [{ code: 'email_of_administrator' }] } })
    const rosterHash = seen.ok ? seen.value.rosterHash : ''
    expect(await execute(applyImport, office1.actor, { kind, fileHash, rosterHash })).toMatchObject({
      reason: 'has_errors',
    })
    await execute(applyImport, office1.actor, {
      kind,
      fileHash,
      rosterHash,
      skipErrors: true,
      confirmUnits: true,
    })
    expect((await prisma().person.findUniqueOrThrow({ where: { id: admin.id } })).email).toBe('quantri@x.vn')
  }
  const [kind, text] = lists[0] ?? ['staff', '']
  const fileHash = await upload(text, admin.actor)
  const seen = await previewImport(admin.actor, { kind, fileHash })
  expect(
    await execute(applyImport, admin.actor, {
      kind,
      fileHash,
      rosterHash: seen.ok ? seen.value.rosterHash : '',
      confirmUnits: true,
    }),
  ).toMatchObject({
    ok: true,
  })
  expect((await prisma().person.findUniqueOrThrow({ where: { id: admin.id } })).email).toBe('mine@x.vn')
})

test('a new e-mail makes links in the old mailbox worthless; other changes leave them', async () => {
  await buildInstitution()
  await bringIn(
    'students',
    [
      'Mã SV,Họ và tên,Lớp,Khoa,Email',
      '1,Trần An,K1,Khoa Điện,old@x.vn',
      '2,Lê Bình,K1,Khoa Điện,b@x.vn',
    ].join('\n'),
  )
  const people = await prisma().person.findMany({ orderBy: { code: 'asc' } })
  for (const { id } of people) await linkFor(id)
  await bringIn(
    'students',
    [
      'Mã SV,Họ và tên,Lớp,Khoa,Email',
      '1,Trần An,K1,Khoa Điện,new@x.vn',
      '2,Lê Bính,K1,Khoa Điện,b@x.vn',
    ].join('\n'),
  )
  const tokens = await prisma().accountToken.findMany()
  const isUsed = (code: string) =>
    tokens.find(({ personId }) => personId === people.find((one) => one.code === code)?.id)?.usedAt !== null
  expect([isUsed('1'), isUsed('2')]).toEqual([true, false])
})
