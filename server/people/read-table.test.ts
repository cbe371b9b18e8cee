import fs from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import { utils, write } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { isZipWithin } from './check-zip'
import { MAX_BYTES, MAX_ROWS, readTable } from './read-table'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const workbook = (
  rows: unknown[][],
  edit?: (sheet: ReturnType<typeof utils.aoa_to_sheet>) => void,
): Uint8Array => {
  const sheet = utils.aoa_to_sheet(rows)
  edit?.(sheet)
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, 'DS')
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx', compression: true }))
}

test('CSV is read with and without a byte order mark, quotes and line ends of any system', async () => {
  expect(await readTable(bytes('\uFEFFMã SV,Tên\r\n00012,"Ý, An"\r\n'))).toEqual({
    rows: [
      ['Mã SV', 'Tên'],
      ['00012', 'Ý, An'],
    ],
  })
  expect(await readTable(bytes('Mã SV,Tên\n00012,Ý'))).toEqual({
    rows: [
      ['Mã SV', 'Tên'],
      ['00012', 'Ý'],
    ],
  })
})

test('the same list as XLSX reads as the same cells', async () => {
  const csv = await readTable(fs.readFileSync('prisma/demo/can-bo.csv'))
  const rows = 'rows' in csv ? csv.rows : []
  expect(await readTable(workbook(rows))).toEqual({ rows })
})

test('dates come out day first and numbers with the zeros a reader sees', async () => {
  const table = await readTable(
    workbook([['Ngày sinh', 'Mã', 'Số']], (sheet) => {
      sheet['!ref'] = 'A1:C2'
      sheet.A2 = { t: 'n', v: 37502, z: 'dd/mm/yyyy' }
      sheet.B2 = { t: 'n', v: 2476, z: '00000000' }
      sheet.C2 = { t: 'n', v: 15000001 }
    }),
  )
  expect(table).toMatchObject({ rows: [expect.anything(), ['03/09/2002', '00002476', '15000001']] })
})

test('a file that is none of these is told in one word', async () => {
  const faultOf = async (content: Uint8Array) => {
    const table = await readTable(content)
    return 'fault' in table ? table.fault.code : 'read'
  }
  expect(await faultOf(new Uint8Array(Buffer.from('Mã SV,Tên', 'utf16le')))).toBe('not_utf8')
  expect(await faultOf(new Uint8Array([0x4d, 0xe3, 0x20, 0xd3]))).toBe('not_utf8')
  expect(await faultOf(bytes('a,"b\nc'))).toBe('bad_csv')
  expect(await faultOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))).toBe('old_xls')
  expect(await faultOf(bytes('PK\u0003\u0004 not a zip'))).toBe('bad_xlsx')
  expect(await faultOf(workbook([['a']]).slice(0, 400))).toBe('bad_xlsx')
  expect(await faultOf(new Uint8Array())).toBe('empty_file')
  expect(await faultOf(new Uint8Array(MAX_BYTES + 1))).toBe('too_large')
  expect(await faultOf(bytes('a\n'.repeat(MAX_ROWS + 2)))).toBe('too_many_rows')
})

/** A ZIP of one entry whose directory claims to be small and whose content is not. */
function bomb(size: number, saysStored = false): Uint8Array {
  const data = deflateRawSync(Buffer.alloc(size))
  const name = Buffer.from('xl/worksheets/sheet1.xml')
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(saysStored ? 0 : 8, 10)
  entry.writeUInt32LE(data.length, 20)
  entry.writeUInt32LE(10, 24)
  entry.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(30 + name.length + data.length, 16)
  return Buffer.concat([local, name, data, entry, name, end])
}
test('a ZIP bomb is found by unpacking within a budget, whatever its directory claims', async () => {
  const bytes = bomb(300 * 1024 * 1024)
  expect(await isZipWithin(bytes, 1024)).toBe(false)
  expect(await readTable(bytes)).toEqual({ fault: { code: 'bad_xlsx' } })
})
test('a ZIP whose directory calls a packed entry stored is refused: the reader would believe the entry', async () => {
  expect(await readTable(bomb(300 * 1024 * 1024, true))).toEqual({ fault: { code: 'bad_xlsx' } })
})
