import { expect, test } from 'vitest'
import { systemActor } from '@/domain/access/actor'
import { addDays, dayOf } from '@/domain/time/calendar'
import { foldCode } from '@/domain/text/fold-code'
import { recount } from '@/server/enrolments/recount'
import { clock } from '@/server/platform/clock'
import { execute } from '@/server/platform/command'
import { prisma } from '@/server/platform/db'
import { today } from '@/server/platform/institution'
import { bringIn, preview, upload } from '@/test/bring-in'
import { buildInstitution, buildPerson, buildTarget } from '@/test/build'
import { useDatabase } from '@/test/database'
import { applyImport } from './import-list'
import { exportPreview } from './export-preview'
import { listImports } from './list-imports'

useDatabase()
const office = systemActor('test')
const DAY_MS = 86_400_000
const students = (...rows: string[]): string =>
  ['Mã SV,Họ và tên,Lớp,Khoa,Trạng thái,Từ ngày', ...rows].join('\n')
const staff = (...rows: string[]): string => ['Mã CB,Họ và tên,Chức vụ,Đơn vị,Trạng thái', ...rows].join('\n')
const classes = (...rows: string[]): string => ['Lớp,Khoa,Mã CVHT,Mã lớp trưởng', ...rows].join('\n')

test('new units are made only when they are confirmed, and the history counts them', async () => {
  await buildInstitution()
  const fileHash = await upload(students('01,An Bình,K1,Khoa Điện,,'))
  const { rosterHash, confirms } = await preview('students', fileHash)
  expect(confirms).toEqual({ units: true, rights: false })
  const input = { kind: 'students', fileHash, rosterHash }
  expect(await execute(applyImport, office, input)).toEqual({ ok: false, reason: 'units_unconfirmed' })
  expect(await prisma().unit.count()).toBe(1)
  expect(await execute(applyImport, office, { ...input, confirmUnits: true })).toMatchObject({ ok: true })
  expect((await listImports(office))?.[0]?.counts).toMatchObject({
    newClasses: 1,
    newUnits: 1,
    movedClasses: 0,
  })
})

test('one cell typed otherwise moves nobody; a class moves by the class list, confirmed, on record and with its past', async () => {
  await buildInstitution()
  await bringIn(
    'students',
    students('01,An Bình,K1,Khoa Điện,,', '02,Lê Chi,K1,Khoa Điện,,', '03,Lê Ca,M1,Khoa Mỏ,,'),
  )
  const wrong = await preview('students', await upload(students('01,An Bình,K1,Khoa Điện lực,,')))
  expect(wrong).toMatchObject({
    isEmpty: true,
    counts: { skipped: 1 },
    errors: [{ code: 'class_elsewhere' }],
  })
  clock.shift(30 * DAY_MS)
  const moved = await bringIn('classes', classes('K1,Khoa Mỏ,,'))
  expect(moved.counts).toMatchObject({ movedClasses: 1, unchanged: 0 })
  const audit = await prisma().audit.findFirstOrThrow({ where: { subject: `import:${moved.importId}` } })
  expect(audit.detail).toMatchObject({ moves: [{ name: 'K1', from: 'Khoa Điện', to: 'Khoa Mỏ', people: 2 }] })
  const unit = await prisma().unit.findUniqueOrThrow({ where: { code: 'K1' } })
  const past = await prisma().unitHistory.findMany({
    where: { unitId: unit.id, supersededAt: null },
    orderBy: { validFrom: 'asc' },
  })
  const day = await today()
  expect(past.map(({ path, validTo }) => [path === unit.path, validTo && dayOf(validTo)])).toEqual([
    [false, addDays(day, -1)],
    [true, null],
  ])
  clock.shift(-30 * DAY_MS)
})

test('rights are given only when they are confirmed, and each is on record like one given by hand', async () => {
  await buildInstitution()
  const fileHash = await upload(staff('C2,Vũ Em,Trưởng khoa,Khoa Điện,'))
  const { rosterHash, confirms, rights } = await preview('staff', fileHash)
  expect(confirms).toEqual({ units: true, rights: true })
  expect(rights).toMatchObject([{ row: 2, event: 'given', role: 'faculty_manager', unit: 'Khoa Điện' }])
  const input = { kind: 'staff', fileHash, rosterHash, confirmUnits: true }
  expect(await execute(applyImport, office, input)).toEqual({ ok: false, reason: 'rights_unconfirmed' })
  const applied = await execute(applyImport, office, { ...input, confirmRights: true })
  const { id } = await prisma().person.findUniqueOrThrow({ where: { code: 'C2' } })
  expect(await prisma().audit.findMany({ where: { action: 'role.grant' } })).toMatchObject([
    {
      subject: `person:${id}`,
      detail: { role: 'faculty_manager', importId: applied.ok ? applied.value.importId : '' },
    },
  ])
  clock.shift(DAY_MS)
  await bringIn('staff', staff('C2,Vũ Em,Giảng viên,Khoa Điện,'))
  expect(await prisma().audit.findMany({ where: { action: 'role.end' } })).toMatchObject([
    { subject: `person:${id}` },
  ])
  clock.shift(-DAY_MS)
})

test('student affairs gives nobody a role by a list: neither an own colleague nor a unit that the list invents', async () => {
  const root = await buildInstitution()
  const affairs = await buildPerson({ roles: [{ role: 'student_affairs', unit: root }] })
  const list = staff(
    'C8,Kẻ Gian,Trưởng phòng,Phòng Công tác Học sinh sinh viên,',
    'C9,Kẻ Lạ,Trưởng khoa,Khoa Bịa,',
  )
  await bringIn('staff', list, affairs.actor)
  expect(await prisma().roleGrant.count({ where: { person: { code: { in: ['C8', 'C9'] } } } })).toBe(0)
  const seen = await preview('staff', await upload(list), affairs.actor)
  expect(seen).toMatchObject({
    isEmpty: true,
    rights: [
      { event: 'withheld', why: 'whole_school' },
      { event: 'withheld', why: 'no_right' },
    ],
  })
})

test('who leaves by a list leaves the denominator, with the day and the reason; who is away pauses', async () => {
  const root = await buildInstitution()
  const target = await buildTarget({ unit: root })
  const rows = ['01,An Bình,K1,Khoa Điện', '02,Lê Chi,K1,Khoa Điện', '03,Lê Ca,K1,Khoa Điện']
  await bringIn('students', students(...rows.map((row) => `${row},,`)))
  clock.shift(20 * DAY_MS)
  const day = await today()
  const since = addDays(day, -5).split('-').reverse().join('/')
  const left = await bringIn(
    'students',
    students(`${rows[0]},Thôi học,${since}`, `${rows[1]},Nghĩa vụ quân sự,`, `${rows[2]},Đang học,`),
  )
  expect(left.counts).toMatchObject({ left: 1, changed: 1, unchanged: 1 })
  const ended = await prisma().membership.findFirstOrThrow({
    where: { person: { code: '01' }, supersededAt: null },
  })
  expect([ended.validTo && dayOf(ended.validTo), ended.endReason]).toEqual([addDays(day, -6), 'withdrawn'])
  const states = await prisma().enrolment.findMany({
    where: { targetId: target },
    include: { person: true },
    orderBy: { person: { code: 'asc' } },
  })
  expect(states.map(({ state }) => state)).toEqual(['ended', 'paused', 'not_started'])
  const counted = await prisma().counter.findMany({ where: { targetId: target, state: 'not_started' } })
  expect(counted.reduce((sum, { n }) => sum + n, 0)).toBe(1)
  expect(await recount(office)).toMatchObject({ ok: true, value: { drift: 0 } })
  clock.shift(-20 * DAY_MS)
})

test('a preview can be taken along whole: every row, error, unit and right', async () => {
  await buildInstitution()
  const many = Array.from({ length: 15 }, (_, at) => `S${at},Người Thứ${' '}An,K1,Khoa Điện,,`)
  const table = await exportPreview(
    office,
    { kind: 'students', fileHash: await upload(students(...many, 'X,,K1,Khoa Điện,,')) },
    'vi',
  )
  const lines = table.ok ? Array.from(table.value.rows as Iterable<unknown[]>) : []
  expect(lines.filter(([, sort]) => sort === 'Thêm mới')).toHaveLength(15)
  expect(lines.filter(([, sort]) => sort === 'Lỗi')).toHaveLength(1)
  expect(lines.filter(([, sort]) => sort === 'Tạo mới')).toHaveLength(2)
  const outsider = await buildPerson({})
  expect(await exportPreview(outsider.actor, { kind: 'students', fileHash: 'x' }, 'vi')).toMatchObject({
    reason: 'forbidden',
  })
})

test('the database compares codes as the product does, and holds no two that are one', async () => {
  const codes = [
    'b24dccn001',
    'В24А',
    'Ｂ24',
    'cntt k24а',
    'ÐIỆN K24A',
    'điện',
    'K24–A',
    ' x ',
    'straße',
    'ΑΒ',
    'ﬁ',
    'Ǆ',
  ]
  const rows = await prisma().$queryRaw<{ folded: string }[]>`
    SELECT fold_code(code) AS folded FROM unnest(${codes}::text[]) WITH ORDINALITY AS c (code, at) ORDER BY at`
  expect(rows.map(({ folded }) => folded)).toEqual(codes.map(foldCode))
  await buildPerson({ code: 'B24A' })
  await expect(buildPerson({ code: 'b24А' })).rejects.toThrow(/code_key|codeKey/)
})

test('a cell of half letters and signs that no text holds is told like any other, and stops no list', async () => {
  await buildInstitution()
  const odd = `${'x'.repeat(59)}😀`
  const fileHash = await upload(students(`${odd},An Bình,K1,Khoa Điện,,`, '02,Lê\u0007 Chi,K1,Khoa Điện,,'))
  const { rosterHash, errors } = await preview('students', fileHash)
  expect(errors).toMatchObject([{ row: 2, value: 'x'.repeat(59) }])
  const input = { kind: 'students', fileHash, rosterHash, confirmUnits: true, skipErrors: true }
  expect(await execute(applyImport, office, input, { idempotencyKey: 'k' })).toMatchObject({ ok: true })
  expect(await prisma().person.findFirst()).toMatchObject({ familyName: 'Lê', givenName: 'Chi' })
})

test('a file is applied once, however often it is sent, and again after another list has undone it', async () => {
  await buildInstitution()
  const send = async (fileHash: string, rosterHash: string) => {
    const input = { kind: 'students', fileHash, rosterHash, confirmUnits: true }
    return execute(applyImport, office, input, { idempotencyKey: `import:${fileHash}:${rosterHash}` })
  }
  const applied = []
  for (const name of ['Bình', 'Bính', 'Bình', 'Bính']) {
    const fileHash = await upload(students(`01,An ${name},K1,Khoa Điện,,`))
    const { rosterHash } = await preview('students', fileHash)
    const outcome = await send(fileHash, rosterHash)
    expect(await send(fileHash, rosterHash)).toEqual(outcome)
    applied.push((await prisma().person.findFirstOrThrow()).givenName)
  }
  expect(applied).toEqual(['Bình', 'Bính', 'Bình', 'Bính'])
  expect(await prisma().import.count()).toBe(4)
})
