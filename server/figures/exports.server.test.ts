import * as XLSX from '@e965/xlsx'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { dateOf, daysBetween } from '@/domain/time/calendar'
import { prisma } from '@/server/platform/db'
import { forgetInstitution, today } from '@/server/platform/institution'
import {
  type BuiltPerson,
  buildInstitution,
  buildPerson,
  buildTarget,
  buildUnit,
  actorAs,
} from '@/test/build'
import { buildCrowd } from '@/test/crowd'
import { useDatabase } from '@/test/database'
import { sync } from '@/test/sync'
import { translator } from '@/messages/translate'
import { boardColumns } from './board-columns'
import type { Shown } from './column'
import { exportBoard } from './export-board'
import { exportMissing } from './export-missing'
import { namesColumns } from './names-columns'
import type { Table } from './table'
import { writeTable } from './write-table'

// Far away: nothing here depends on how near it is.
const DUE = '2099-12-15'
useDatabase()
beforeEach(forgetInstitution)

const csv = async (table: Table): Promise<string[][]> => {
  const text = new Uint8Array(await new Response(writeTable(table, 'csv').body).arrayBuffer())
  expect([...text.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  return parse(Buffer.from(text), { bom: true })
}
const xlsx = async (table: Table): Promise<XLSX.WorkSheet> => {
  const { body } = writeTable(table, 'xlsx')
  const book = XLSX.read(await new Response(body).arrayBuffer())
  return book.Sheets[book.SheetNames[0] ?? ''] ?? {}
}

async function school() {
  const root = await buildInstitution()
  const faculty = await buildUnit({ kind: 'faculty', code: 'DIEN', name: 'Khoa Điện', parent: root })
  const unit = await buildUnit({ code: '=K19', name: '=HYPERLINK("http://x")', parent: faculty })
  const targetId = await buildTarget({ unit: root, name: 'Toàn bộ người học', dueOn: DUE })
  return { root, faculty, unit, targetId }
}

test('the board as a file says what the board says in every column, with its sum, and no name becomes a formula', async () => {
  const { faculty, unit, targetId } = await school()
  await buildPerson({ unit: faculty, kind: 'staff', givenName: 'Ý', roles: [{ role: 'adviser', unit }] })
  const people: BuiltPerson[] = []
  for (let i = 0; i < 6; i++) people.push(await buildPerson({ unit, isActivated: i !== 5 }))
  await sync()
  const day = dateOf(await today())
  const reached = { tookPartOn: day, completedOn: day, passedOn: day }
  const states = ['passed', 'completed', 'took_part', 'not_started', 'exempt', 'paused']
  for (const [at, state] of states.entries())
    await prisma().enrolment.updateMany({
      where: { personId: people[at]?.id },
      data: { state, ...(state === 'passed' && reached) },
    })
  const table = await exportBoard(actorAs('faculty_manager', faculty), { targetId }, 'vi', 'csv')
  if (!table.ok) throw new Error(table.reason)
  const [head = [], row = [], sum = [], ...more] = await csv(table.value)
  const perDay = String(Math.ceil(3 / (daysBetween(await today(), DUE) + 1)))
  expect(head.map((name, at) => [name, row[at], sum[at]])).toEqual([
    ['Đơn vị', `'=HYPERLINK("http://x")`, 'Tổng cộng'],
    ['Mã đơn vị', "'=K19", ''],
    ['Cố vấn học tập', 'Nguyễn Thị Thanh Ý', ''],
    ['Được giao', '4', '4'],
    ['Tham gia', '3', '3'],
    ['Học xong', '2', '2'],
    ['Đạt', '1', '1'],
    ['Duy trì', '0', '0'],
    ['Tỷ lệ đạt (%)', '25', '25'],
    ['Còn lại', '3', '3'],
    ['Quá hạn', '0', '0'],
    ['Chưa kích hoạt', '0', '0'],
    ['Bảo lưu, tạm nghỉ', '1', '1'],
    ['Được miễn', '1', '1'],
    ['Đạt thêm, 7 ngày qua', '1', '1'],
    ['Cần mỗi ngày', perDay, perDay],
  ])
  expect(more).toEqual([])
})

test('a file is named after its unit, its target and its time, and a workbook says the same above the list', async () => {
  const { faculty, unit, targetId } = await school()
  await buildPerson({ unit })
  await sync()
  const table = await exportBoard(actorAs('faculty_manager', faculty), { targetId }, 'vi', 'xlsx')
  if (!table.ok) throw new Error(table.reason)
  expect(table.value.fileName).toMatch(
    new RegExp(`^bang-theo-doi_khoa-dien_toan-bo-nguoi-hoc_${await today()}_\\d\\dh\\d\\d$`),
  )
  const sheet = await xlsx(table.value)
  const cells = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, at) => [sheet[`A${from + at}`]?.v, sheet[`B${from + at}`]?.v])
  expect(cells(1, 4)).toEqual([
    ['Chỉ tiêu', 'Toàn bộ người học'],
    ['Tiêu chí hoàn thành', 'Đạt: học xong, đạt kiểm tra'],
    ['Hạn', '15/12/2099'],
    ['Đơn vị', 'Khoa Điện'],
  ])
  expect(sheet.A5?.v).toBe('Số liệu lúc')
  expect(sheet.A7?.v).toBe('Đơn vị')
  expect(sheet.A8).toMatchObject({ t: 's', v: `'=HYPERLINK("http://x")` })
  expect(sheet.D8).toMatchObject({ t: 'n', v: 1 })
})

test('every column has a heading of its own in both languages, and stands somewhere', () => {
  for (const columns of [boardColumns, namesColumns]) {
    expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length)
    expect(columns.every(({ media }) => media.length > 0)).toBe(true)
    for (const lang of ['vi', 'en'] as const)
      for (const medium of ['screen', 'print', 'csv', 'xlsx'] as const) {
        const t = translator(lang)
        const shown: Shown = { t, lang, evidence: 'passed', today: DUE }
        const words = columns
          .filter(({ media }) => media.includes(medium))
          .map(({ heading }) => t(heading, { evidence: shown.evidence, span: 7 }))
        expect(new Set(words).size).toBe(words.length)
      }
  }
})

test('the names as a file hold every column of who is left', async () => {
  const { root, unit, targetId } = await school()
  const { code } = await buildPerson({ unit, isActivated: false })
  await sync()
  const office = actorAs('student_affairs', root)
  const table = await exportMissing(office, { targetId, unitId: root.id, only: 'inactive' }, 'vi', 'csv')
  if (!table.ok) throw new Error(table.reason)
  const [head = [], row = []] = await csv(table.value)
  expect(head.map((name, at) => [name, row[at]])).toEqual([
    ['Họ đệm', 'Nguyễn Thị Thanh'],
    ['Tên', 'Phượng'],
    ['Mã', code],
    ['Lớp, đơn vị', `'=HYPERLINK("http://x")`],
    ['Tiến độ', 'Chưa bắt đầu'],
    ['Hạn', '15/12/2099'],
    ['Tài khoản', 'Chưa kích hoạt'],
  ])
  expect(await exportMissing(office, { targetId, unitId: root.id, only: 'late' }, 'vi', 'csv')).toMatchObject(
    {
      value: { head },
    },
  )
})

test('the names go out whole and in order, as of the moment the file began, and who took them is on record', async () => {
  const { root, faculty, targetId } = await school()
  await buildCrowd(faculty, { classes: 3, learners: 9300 })
  await sync()
  const expected = await prisma().$queryRaw<{ code: string }[]>`
    SELECT p.code FROM person p JOIN enrolment e ON e.person_id = p.id AND e.state <> 'passed'
    ORDER BY p.given_name COLLATE "vi-x-icu", p.family_name COLLATE "vi-x-icu", p.code COLLATE "C"`
  expect(expected.length).toBe(3100)
  const office = actorAs('student_affairs', root)
  const table = await exportMissing(office, { targetId, unitId: root.id }, 'en', 'csv')
  if (!table.ok) throw new Error(table.reason)
  const codes: unknown[] = []
  for await (const cells of table.value.rows) {
    codes.push(cells[2])
    // Meanwhile all of them pass: whoever counted on pages would find the next one empty.
    if (codes.length === 1)
      await prisma()
        .$executeRaw`UPDATE enrolment SET state = 'passed', took_part_on = current_date, completed_on = current_date, passed_on = current_date`
  }
  expect(codes).toEqual(expected.map(({ code }) => code))
  expect(await prisma().audit.findMany({ select: { action: true, actorId: true, subject: true } })).toEqual([
    { action: 'figures.export_names', actorId: office.personId, subject: `unit:${root.id}` },
  ])
})

test('a file that is not taken to its end leaves no connection behind, and the next is whole', async () => {
  const { root, faculty, targetId } = await school()
  await buildCrowd(faculty, { classes: 3, learners: 4500 })
  await sync()
  const office = actorAs('student_affairs', root)
  for (const format of ['csv', 'xlsx', 'csv', 'xlsx', 'csv', 'xlsx'] as const) {
    const table = await exportMissing(office, { targetId, unitId: root.id }, 'vi', format)
    if (!table.ok) throw new Error(table.reason)
    const reader = writeTable(table.value, format).body.getReader()
    await reader.read()
    await reader.cancel()
  }
  const table = await exportMissing(office, { targetId, unitId: root.id }, 'vi', 'xlsx')
  if (!table.ok) throw new Error(table.reason)
  const rows = XLSX.utils.sheet_to_json(await xlsx(table.value), { header: 1, range: 6 })
  expect(rows.length).toBe(1501)
})

test('files are for who may export, and only of their own units', async () => {
  const { root, faculty, unit, targetId } = await school()
  await buildPerson({ unit })
  await sync()
  const other = await buildUnit({ kind: 'faculty', parent: root })
  for (const role of ['adviser', 'class_monitor'] as const) {
    expect(await exportBoard(actorAs(role, unit), { targetId, unitId: unit.id }, 'vi', 'csv')).toEqual({
      ok: false,
      reason: 'forbidden',
    })
    expect(await exportMissing(actorAs(role, unit), { targetId, unitId: unit.id }, 'vi', 'csv')).toEqual({
      ok: false,
      reason: 'forbidden',
    })
  }
  for (const actor of [actorAs('faculty_manager', other), actorAs('communications', root)]) {
    expect(await exportBoard(actor, { targetId, unitId: faculty.id }, 'vi', 'csv')).toEqual({
      ok: false,
      reason: 'not_found',
    })
    expect(await exportMissing(actor, { targetId, unitId: faculty.id }, 'vi', 'csv')).toEqual({
      ok: false,
      reason: 'not_found',
    })
  }
  expect(await prisma().audit.count()).toBe(0)
})

test('whatever stands in a cell comes back from both files as text', async () => {
  const begin = fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', ' =', '"', ',')
  const text = fc.tuple(begin, fc.string({ maxLength: 20 })).map((parts) => parts.join(''))
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), async (cells) => {
      const table: Table = {
        fileName: 'x',
        sheetName: 'x',
        about: [],
        head: cells.map((_, i) => `c${i}`),
        rows: [cells],
      }
      const [, row] = await csv(table)
      // Apostrophes may have been put where a spreadsheet would see a formula; nothing else may have changed.
      const bare = (cell: string) => cell.replaceAll("'", '')
      expect(row?.map(bare)).toEqual(cells.map(bare))
      expect(row?.some((cell) => /^[=+\-@\t\r]/.test(cell))).toBe(false)
      const sheet = await xlsx(table)
      for (const cell of Object.values(sheet))
        if (cell && typeof cell === 'object' && 't' in cell) expect(cell).not.toHaveProperty('f')
    }),
    { numRuns: 60 },
  )
})
