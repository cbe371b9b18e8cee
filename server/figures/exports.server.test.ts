import * as XLSX from '@e965/xlsx'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import type { Role } from '@/domain/access/roles'
import { clock } from '@/server/platform/clock'
import { prisma, transaction } from '@/server/platform/db'
import { newId } from '@/server/platform/ids'
import { forgetInstitution, today } from '@/server/platform/institution'
import { syncEnrolments } from '@/server/enrolments/sync-enrolments'
import {
  type BuiltUnit,
  buildInstitution,
  buildPerson,
  buildTarget,
  buildUnit,
  personActor,
} from '@/test/build'
import { buildCrowd } from '@/test/crowd'
import { useDatabase } from '@/test/database'
import { exportBoard } from './export-board'
import { exportMissing } from './export-missing'
import type { Table } from './table'
import { writeTable } from './write-table'

useDatabase()
beforeEach(forgetInstitution)
const as = (role: Role, unit: BuiltUnit) => personActor(newId(), [{ role, unit }])
const sync = async () =>
  transaction(async (tx) => syncEnrolments(tx, { now: clock.now(), today: await today() }))

const csv = async (table: Table): Promise<string[][]> => {
  const text = new Uint8Array(await new Response((await writeTable(table, 'csv')).body).arrayBuffer())
  expect([...text.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  return parse(Buffer.from(text), { bom: true })
}
const xlsx = async (table: Table): Promise<XLSX.WorkSheet> => {
  const { body } = await writeTable(table, 'xlsx')
  const book = XLSX.read(await new Response(body).arrayBuffer())
  return book.Sheets[book.SheetNames[0] ?? ''] ?? {}
}

async function school() {
  const root = await buildInstitution()
  const faculty = await buildUnit({ kind: 'faculty', code: 'DIEN', name: 'Khoa Điện', parent: root })
  const unit = await buildUnit({ code: '=K19', name: '=HYPERLINK("http://x")', parent: faculty })
  const targetId = await buildTarget({ unit: root })
  return { root, faculty, unit, targetId }
}

test('the board as a file says what the board says, with its sum, and no name of a class becomes a formula', async () => {
  const { faculty, unit, targetId } = await school()
  for (let i = 0; i < 3; i++) await buildPerson({ unit, isActivated: i > 0 })
  await sync()
  const table = await exportBoard(as('faculty_manager', faculty), { targetId }, 'vi')
  if (!table.ok) throw new Error(table.reason)
  expect(table.value.fileName).toBe(`bang-theo-doi-khoa-dien-${await today()}`)
  const [head, row, sum] = await csv(table.value)
  expect(head?.slice(0, 4)).toEqual(['Đơn vị', 'Mã đơn vị', 'Cố vấn học tập', 'Được giao'])
  expect(row?.slice(0, 4)).toEqual([`'=HYPERLINK("http://x")`, "'=K19", '', '3'])
  expect(sum?.slice(0, 9)).toEqual(['Tất cả', '', '', '3', '0', '0', '0', '0', '0'])
  const sheet = await xlsx(table.value)
  expect(sheet.A2).toMatchObject({ t: 's', v: `'=HYPERLINK("http://x")` })
  expect(sheet.D2).toMatchObject({ t: 'n', v: 3 })
})

test('the names go out whole, page by page, and who took them is on record', async () => {
  const { root, faculty, targetId } = await school()
  await buildCrowd(faculty, { classes: 3, learners: 3600 })
  await sync()
  const office = as('student_affairs', root)
  const table = await exportMissing(office, { targetId, unitId: root.id }, 'en')
  if (!table.ok) throw new Error(table.reason)
  const rows = await csv(table.value)
  expect(rows.length).toBe(1201)
  expect(new Set(rows.slice(1).map((row) => row[2])).size).toBe(1200)
  expect(await prisma().audit.findMany({ select: { action: true, actorId: true, subject: true } })).toEqual([
    { action: 'figures.export_names', actorId: office.personId, subject: `unit:${root.id}` },
  ])
})

test('files are for who may export, and only of their own units', async () => {
  const { root, faculty, unit, targetId } = await school()
  await buildPerson({ unit })
  await sync()
  const other = await buildUnit({ kind: 'faculty', parent: root })
  for (const role of ['adviser', 'class_monitor'] as const) {
    expect(await exportBoard(as(role, unit), { targetId, unitId: unit.id }, 'vi')).toEqual({
      ok: false,
      reason: 'forbidden',
    })
    expect(await exportMissing(as(role, unit), { targetId, unitId: unit.id }, 'vi')).toEqual({
      ok: false,
      reason: 'forbidden',
    })
  }
  for (const actor of [as('faculty_manager', other), as('communications', root)]) {
    expect(await exportBoard(actor, { targetId, unitId: faculty.id }, 'vi')).toEqual({
      ok: false,
      reason: 'not_found',
    })
    expect(await exportMissing(actor, { targetId, unitId: faculty.id }, 'vi')).toEqual({
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
        head: cells.map((_, i) => `c${i}`),
        rows: [cells],
      }
      const [, row] = await csv(table)
      expect(row?.map((cell, i) => cell === cells[i] || cell === `'${cells[i]}`)).toEqual(
        cells.map(() => true),
      )
      expect(row?.some((cell) => /^[=+\-@\t\r]/.test(cell))).toBe(false)
      const sheet = await xlsx(table)
      for (const cell of Object.values(sheet))
        if (cell && typeof cell === 'object' && 't' in cell) expect(cell).not.toHaveProperty('f')
    }),
    { numRuns: 60 },
  )
})
