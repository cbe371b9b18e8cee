import { expect, test } from 'vitest'
import type { Field } from './header-words'
import { LineReader, readList } from './read-list'
import { headerOf, readHeaders, readSheet, type Sheet } from './sheet'

const table = (...lines: string[]): string[][] => lines.map((line) => line.split(','))
const fault = (...lines: string[]) => {
  const result = readSheet('students', table(...lines))
  return 'fault' in result ? result.fault : null
}
const names = (...lines: string[]) => {
  const found = readSheet('students', table(...lines))
  if ('fault' in found) return found.fault
  const parsed = readList('students', found.sheet, '2026-11-24')
  return parsed.list.kind === 'students'
    ? parsed.list.rows.map(({ familyName, givenName }) => `${familyName}|${givenName}`)
    : []
}

test('a file without its columns is refused with their names', () => {
  expect(fault('Mã SV,Họ đệm,Lớp', '1,a,b')).toEqual({
    code: 'missing_columns',
    columns: ['Khoa', 'Họ và tên'],
  })
  expect(fault('Mã SV,Họ và tên,Lớp,Khoa')).toEqual({ code: 'empty_file' })
})
test('the header is found below a letterhead, and rows keep the numbers a spreadsheet shows', () => {
  const result = readSheet(
    'students',
    table('TRƯỜNG ĐẠI HỌC MẪU', '', 'DANH SÁCH', 'Mã SV,Họ và tên,Lớp,Khoa,Khóa', '1,An Bình,K1,Điện,K24'),
  )
  expect(result).toMatchObject({ sheet: { headerRow: 4, lines: [{ row: 5 }] } })
  expect('sheet' in result && readHeaders(result.sheet)).toEqual({
    understood: ['Mã SV', 'Họ và tên', 'Lớp', 'Khoa'],
    ignored: ['Khóa'],
  })
})
test('a column of words without a header beside a name is asked about, never dropped', () => {
  expect(fault('Mã SV,Họ và tên,,Lớp,Khoa', '1,Nguyễn Văn,Khôi,K1,Điện')).toEqual({
    code: 'blank_header',
    columns: ['C'],
  })
  expect(fault('Mã SV,Họ và tên,,Lớp,Khoa', '1,Nguyễn Văn Khôi,,K1,Điện')).toBeNull()
})
test('two columns under one header are asked about', () => {
  expect(fault('Mã SV,Họ và tên,Lớp,Khoa,Khoa', '1,An Bình,K1,Điện,K24')).toEqual({
    code: 'column_twice',
    columns: ['Khoa'],
  })
})
test('names are read whole from every layout', () => {
  expect(names('Mã SV,Họ và tên,Họ và tên,Lớp,Khoa', '1,Nguyễn Văn,Khôi,K1,Điện')).toEqual([
    'Nguyễn Văn|Khôi',
  ])
  expect(names('Mã SV,Họ,Tên,Lớp,Khoa', '1,Nguyễn Văn,An,K1,Điện')).toEqual(['Nguyễn Văn|An'])
  expect(names('Mã SV,Họ,Đệm,Tên,Lớp,Khoa', '1,Nguyễn,Văn,An,K1,Điện')).toEqual(['Nguyễn Văn|An'])
  expect(names('Mã SV,Họ và tên,Tên,Lớp,Khoa', '1,Nguyễn Văn An,An,K1,Điện', '2,Lê Thị,Yến,K1,Điện')).toEqual(
    ['Nguyễn Văn|An', 'Lê Thị|Yến'],
  )
  expect(names('Mã SV,Họ và tên,Lớp,Khoa', '1,Suharto,K1,Điện')).toEqual(['|Suharto'])
})
test('Ð is read as Đ', () => {
  expect(names('Mã SV,Họ và tên,Lớp,Khoa', '1,Ðặng Thị Mai,ÐIỆN K24A,Khoa Ðiện')).toEqual(['Đặng Thị|Mai'])
})

const header = 'Mã SV,Họ và tên,Lớp,Khoa'
test('a letterhead has at most eleven filled lines', () => {
  const under = (lines: number) => fault(...Array(lines).fill('TRƯỜNG'), header, '1,An Bình,K1,Điện')
  expect(under(11)).toBeNull()
  expect(under(12)).toMatchObject({ code: 'missing_columns' })
})
test('empty lines count nowhere, and each filled one keeps its number', () => {
  const result = readSheet(
    'students',
    table('', ' ,\u200b', header, ',,', '1,An Bình,K1,Điện', '', '2,Lê Chi,K1,Điện'),
  )
  expect(result).toMatchObject({ sheet: { headerRow: 3, lines: [{ row: 5 }, { row: 7 }] } })
  expect([fault(), fault('', ','), fault(header, ',,,')]).toEqual(Array(3).fill({ code: 'empty_file' }))
})
test('cells are tidied when a table is read', () => {
  const result = readSheet('students', table(' Mã  SV,Họ và tên,Lớp,Khoa', ' 1 ,An  Bình,K1\u200b,Ðiện'))
  expect(result).toMatchObject({
    sheet: {
      headers: ['Mã SV', 'Họ và tên', 'Lớp', 'Khoa'],
      lines: [{ cells: ['1', 'An Bình', 'K1', 'Điện'] }],
    },
  })
})
test.each([
  ['before a name in one column', 'Mã SV,,Họ và tên,Lớp,Khoa', '1,Trần,An Bình,K1,Điện', 'B'],
  ['before the first column of a name', 'Mã SV,,Họ,Tên,Lớp,Khoa', '1,Trần,An,Bình,K1,Điện', 'B'],
  ['behind the last column of a name', 'Mã SV,Họ,Tên,,Lớp,Khoa', '1,Trần,An,Bình,K1,Điện', 'D'],
  ['beside the middle name', 'Mã SV,Họ,Tên,Lớp,Tên đệm,,Khoa', '1,Trần,An,K1,Văn,Bình,Điện', 'F'],
  ['behind the last header', 'Mã SV,Lớp,Khoa,Họ và tên', '1,K1,Điện,Trần An,Bình', 'E'],
  [
    'in the last column with one letter',
    `${'x,'.repeat(24)}Họ và tên,,Mã SV,Lớp,Khoa`,
    `${'x,'.repeat(24)}An,Bình,1,K1,Điện`,
    'Z',
  ],
  [
    'in the first column with two letters',
    `${'x,'.repeat(25)}Họ và tên,,Mã SV,Lớp,Khoa`,
    `${'x,'.repeat(25)}An,Bình,1,K1,Điện`,
    'AA',
  ],
  [
    'far to the right',
    `${'x,'.repeat(52)}Họ và tên,,Mã SV,Lớp,Khoa`,
    `${'x,'.repeat(52)}An,Bình,1,K1,Điện`,
    'BB',
  ],
])(
  'words without a header %s are asked about by the letter of their column',
  (_where, headers, line, column) => {
    expect(fault(headers, line)).toEqual({ code: 'blank_header', columns: [column] })
  },
)
test('one line with words without a header is enough to ask, wherever it stands', () => {
  expect(
    fault('Mã SV,Họ và tên,,Lớp,Khoa', '1,Lê An,,K1,Điện', '2,Lê,Bình,K1,Điện', '3,Lê Chi,,K1,Điện'),
  ).toEqual({
    code: 'blank_header',
    columns: ['C'],
  })
})
test('numbers, words further off, and lines that end early are not asked about', () => {
  expect(fault('Mã SV,Họ và tên,,Lớp,Khoa', '1,An Bình,2008,K1,Điện')).toBeNull()
  expect(fault('Mã SV,Họ và tên,Lớp,,Khoa', '1,An Bình,K1,ghi chú,Điện')).toBeNull()
  expect(fault('Mã SV,Lớp,Khoa,Họ và tên', '1,K1,Điện,An Bình', '2,K1')).toBeNull()
})
test('columns without a header are neither understood nor ignored', () => {
  const result = readSheet(
    'students',
    table('Mã SV,Họ và tên,Lớp,Khoa,,Quê quán', '1,An Bình,K1,Điện,x,Hạ Long'),
  )
  expect('sheet' in result && readHeaders(result.sheet)).toEqual({
    understood: ['Mã SV', 'Họ và tên', 'Lớp', 'Khoa'],
    ignored: ['Quê quán'],
  })
})

const columns = new Map<Field, number>([
  ['code', 0],
  ['fullName', 1],
  ['email', 7],
])
const sheet: Sheet = { headerRow: 1, headers: ['Mã SV', 'Họ và tên'], columns, lines: [] }
const reader = (...cells: string[]) => new LineReader(sheet, { row: 9, cells })
const good = (text: string) => ({ value: text })

test('a field is the text of its column; without a column, or in a short line, it is empty', () => {
  const line = reader('01', 'An Bình')
  expect((['code', 'fullName', 'email', 'status'] as const).map((field) => line.text(field))).toEqual([
    '01',
    'An Bình',
    '',
    '',
  ])
  expect(line.row).toBe(9)
  expect((['code', 'email', 'status'] as const).map((field) => headerOf(sheet, field))).toEqual([
    'Mã SV',
    '',
    '',
  ])
})
test('a field that must hold something is told when it is empty', () => {
  const line = reader('01', '')
  expect([line.required('code', good), line.required('fullName', good)]).toEqual(['01', ''])
  expect(line.errors).toEqual([{ row: 9, column: 'Họ và tên', code: 'empty', value: '' }])
})
test('a field that is wrong is told once, with the first sixty letters of it, and counts as empty', () => {
  const line = reader('01', 'x'.repeat(61))
  expect(line.required('fullName', () => ({ fault: 'bad_name' }))).toBe('')
  expect(line.errors).toEqual([{ row: 9, column: 'Họ và tên', code: 'bad_name', value: 'x'.repeat(60) }])
  expect(line.notes).toEqual([])
})
test('a field that may be empty is then nothing, and no fault', () => {
  const line = reader('', 'Nam1')
  expect([line.optional('code', good), line.optional('status', good)]).toEqual([null, null])
  expect(line.optional('fullName', (text) => ({ value: text, note: 'odd_name' }))).toBe('Nam1')
  expect(line.errors).toEqual([])
  expect(line.notes).toEqual([{ row: 9, column: 'Họ và tên', code: 'odd_name', value: 'Nam1' }])
})
test('what is read as it stands is not told', () => {
  const line = reader('01')
  expect(line.optional('code', (text) => ({ value: Number(text) }))).toBe(1)
  expect([line.errors, line.notes]).toEqual([[], []])
})
