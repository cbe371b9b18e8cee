import { expect, test } from 'vitest'
import { readList } from './list-rows'
import { readHeaders, readSheet } from './sheet'

const table = (...lines: string[]): string[][] => lines.map((line) => line.split(','))
const fault = (...lines: string[]) => {
  const result = readSheet('students', table(...lines))
  return 'fault' in result ? result.fault : null
}
const names = (...lines: string[]) => {
  const parsed = readList('students', table(...lines), '2026-11-24')
  if ('fault' in parsed) return parsed.fault
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
