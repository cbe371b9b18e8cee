import fs from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import { utils, write } from '@e965/xlsx'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSheet } from '@/domain/import/sheet'
import { isZipWithin } from './check-zip'
import { MAX_BYTES, MAX_ROWS, MAX_UNPACKED, readTable } from './read-table'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const workbook = (
  rows: unknown[][],
  edit?: (sheet: ReturnType<typeof utils.aoa_to_sheet>) => void,
): Uint8Array => {
  const sheet = utils.aoa_to_sheet(rows)
  edit?.(sheet)
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, 'DS')
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true }))
}

test('CSV is read with and without a byte order mark, quotes and line ends of any system', async () => {
  expect(await readTable(bytes('\uFEFFMã SV,Tên\r\n00012,"Ý, An"\r\n'))).toEqual({
    format: 'csv',
    rows: [
      ['Mã SV', 'Tên'],
      ['00012', 'Ý, An'],
    ],
  })
  expect(await readTable(bytes('Mã SV,Tên\n00012,Ý'))).toEqual({
    format: 'csv',
    rows: [
      ['Mã SV', 'Tên'],
      ['00012', 'Ý'],
    ],
  })
})

test('the same list as XLSX reads as the same cells', async () => {
  const csv = await readTable(fs.readFileSync('prisma/demo/can-bo.csv'))
  const rows = 'rows' in csv ? csv.rows : []
  expect(await readTable(workbook(rows))).toEqual({ rows, format: 'xlsx' })
})

test('lines end as any system ends them, also several in one file', async () => {
  for (const text of ['a,b\r\n1,2\n3,4\r5,6', 'a,b\n1,2\r\n3,4\r\n5,6\r\n', 'a,b\r1,2\r3,4\r5,6'])
    expect(await readTable(bytes(text))).toMatchObject({
      rows: [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
    })
  expect(await readTable(bytes('"Mã\r\nSV",b\r\n1,2'))).toMatchObject({
    rows: [
      ['Mã\nSV', 'b'],
      ['1', '2'],
    ],
  })
})

test('whatever cells and line ends, a file reads back as the same cells', async () => {
  const cell = fc.stringMatching(/^[a-zĐ"',; ]{1,8}$/)
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
      fc.array(fc.constantFrom('\n', '\r\n', '\r'), { minLength: 5, maxLength: 5 }),
      async (rows, ends) => {
        const text = rows
          .map((row, at) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',') + ends[at])
          .join('')
        expect(await readTable(bytes(text))).toMatchObject({ rows })
      },
    ),
    { numRuns: 60 },
  )
})

test('a header merged over columns stands in each of them; dates of every kind are the day that is written', async () => {
  const merged = workbook(
    [
      ['Mã SV', 'Họ và tên'],
      ['1', 'Nguyễn Văn', 'Khôi'],
    ],
    (sheet) => {
      sheet['!merges'] = [{ s: { r: 0, c: 1 }, e: { r: 0, c: 2 } }]
    },
  )
  expect(await readTable(merged)).toMatchObject({
    rows: [
      ['Mã SV', 'Họ và tên', 'Họ và tên'],
      ['1', 'Nguyễn Văn', 'Khôi'],
    ],
  })
  const dated = workbook([['Ngày sinh', 'Có']], (sheet) => {
    sheet['!ref'] = 'A1:B2'
    sheet.A2 = { t: 'd', v: new Date('2005-09-03T00:00:00Z') }
    sheet.B2 = { t: 'b', v: true }
  })
  expect(await readTable(dated)).toMatchObject({
    rows: [
      ['Ngày sinh', 'Có'],
      ['03/09/2005', 'true'],
    ],
  })
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
  expect(await readTable(bytes('Mã SV,Tên\n1,"Tí" Văn\n2,An'))).toEqual({
    fault: { code: 'bad_csv', line: 2 },
  })
  expect(await faultOf(bytes('<html><table><tr><td>Mã SV</td></tr></table></html>'))).toBe('html_table')
  const container = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')])
  expect(await faultOf(container)).toBe('locked_xlsx')
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
  expect(await isZipWithin(bomb(1025), 1024)).toBe(false)
  expect(await readTable(bomb(MAX_UNPACKED + 1))).toEqual({ fault: { code: 'bad_xlsx' } })
})
test('a ZIP whose directory calls a packed entry stored is refused: the reader would believe the entry', async () => {
  expect(await readTable(bomb(1025, true))).toEqual({ fault: { code: 'bad_xlsx' } })
})
test('a text that many cells share counts in each of them', async () => {
  const shared = (rows: number) => workbook(Array(rows).fill(Array(40).fill('ă'.repeat(32_000))))
  expect(await readTable(shared(2))).toMatchObject({ format: 'xlsx' })
  expect(await readTable(shared(100))).toEqual({ fault: { code: 'bad_xlsx' } })
})
// The last: what writes workbooks here keeps formats for the next one.
test('a number format that no spreadsheet could write is refused before it is spelt out in every cell', async () => {
  const formatted = (length: number) =>
    workbook([['a'], [1]], (sheet) => Object.assign(sheet.A2, { z: `"${'x'.repeat(length)}"0` }))
  expect(await readTable(formatted(200))).toMatchObject({ rows: [['a'], [`${'x'.repeat(200)}1`]] })
  expect(await readTable(formatted(700))).toEqual({ fault: { code: 'bad_xlsx' } })
})
test.each(['', 'sep=;\n'])(
  'a list whose cells are parted by semicolons is refused after %j, and its header is nobody',
  async (first) => {
    const lines = 'Mã SV;Họ đệm;Tên;Ngày sinh;Lớp;Khoa\n24000101;Nguyễn Thị;Hoa;03/09/2005;K24A;Khoa Điện\n'
    const table = await readTable(bytes(first + lines))
    const found = 'rows' in table ? readSheet('students', table.rows) : table
    expect(found).toMatchObject({ fault: { code: 'missing_columns' } })
  },
)
