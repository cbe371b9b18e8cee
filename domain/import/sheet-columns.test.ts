import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Field } from './header-words'
import { ImportKind } from './import-kind'
import { findColumns, missingColumns, repeatedHeaders } from './sheet'

const found = (...headers: string[]) => Object.fromEntries(findColumns('students', headers))

// The words schools write over their columns: whoever takes one away takes it from a school.
const names: [Field, string][] = [
  ['fullName', 'Họ và tên|Họ tên|Họ & tên|Full name'],
  ['familyName', 'Họ đệm|Họ và tên đệm|Họ và đệm|Họ lót|Họ|Family name'],
  ['middleName', 'Đệm|Tên đệm|Chữ đệm|Chữ lót|Tên lót|Middle name'],
  ['givenName', 'Tên|Given name'],
  ['email', 'Email|E-mail|Thư điện tử|Email trường'],
  ['status', 'Trạng thái|Tình trạng|Status'],
  ['statusDate', 'Ngày hiệu lực|Từ ngày|Ngày thôi học|Ngày tốt nghiệp|Ngày chuyển|Ngày nghỉ'],
  ['statusDate', 'Ngày nghỉ hưu|Ngày nghỉ việc|Ngày thôi việc|Effective date'],
]
const places: [Field, string][] = [
  ['className', 'Lớp|Tên lớp|Mã lớp|Lớp hành chính|Lớp sinh hoạt|Class'],
  ['unitName', 'Khoa|Đơn vị|Faculty'],
]
const words: Record<ImportKind, [Field, string][]> = {
  students: [
    ['code', 'Mã SV|Mã sinh viên|MSSV|MaSV|Mã HSSV|Mã HV|Mã học viên|Mã người học|Student code'],
    ['birthDate', 'Ngày sinh|Date of birth'],
    ...names,
    ...places,
  ],
  staff: [
    ['code', 'Mã CB|Mã cán bộ|Mã nhân sự|Mã viên chức|MSCB|Mã GV|Mã giảng viên|Mã CBGV|Staff code'],
    ['position', 'Chức vụ|Position'],
    ['unitName', 'Đơn vị|Phòng ban|Unit'],
    ['isCollaborator', 'Cộng tác viên|Collaborator'],
    ...names,
  ],
  classes: [
    ...places,
    ['adviserCode', 'Mã CVHT|Mã cố vấn học tập|Adviser code'],
    ['adviserName', 'Cố vấn học tập|CVHT|Adviser'],
    ['monitorCode', 'Mã lớp trưởng|Monitor code'],
    ['monitorName', 'Lớp trưởng|Monitor'],
    ['secretaryCode', 'Mã bí thư chi đoàn|Mã bí thư|Secretary code'],
    ['secretaryName', 'Bí thư chi đoàn|Bí thư|Secretary'],
  ],
}

describe.each(ImportKind.options)('a list of %s', (kind) => {
  test.each(words[kind])('knows %s by each of its words, in any capitals', (field, headers) => {
    for (const header of headers.split('|'))
      for (const written of [header, header.toUpperCase(), header.normalize('NFD')])
        expect([written, ...findColumns(kind, [written])]).toEqual([written, [field, 0]])
  })
  test('reads a field from one column only, whatever the headers', () => {
    const known = fc.constantFrom(...words[kind].flatMap(([, headers]) => headers.split('|')))
    fc.assert(
      fc.property(fc.array(fc.oneof(known, fc.string())), (headers) => {
        const at = [...findColumns(kind, headers).values()]
        expect(new Set(at).size).toBe(at.length)
      }),
    )
  })
})

describe('a header', () => {
  test('is known with any capitals, spaces and signs; what nobody knows is left unread', () => {
    expect(found('STT', 'Mã  SV', 'HỌ VÀ TÊN', ' Lớp: ', 'KHOA', '(E_mail)', '', '***')).toEqual({
      code: 1,
      fullName: 2,
      className: 3,
      unitName: 4,
      email: 5,
    })
  })
  test('is its whole words: nothing run together, nothing beside them', () => {
    expect(found('Họ vàtên', 'Lớp 2', 'Tên lớp cũ', 'x Khoa')).toEqual({})
  })
  test('is known without its accents where one meaning is left', () => {
    expect(found('Ma SV', 'Ho va ten', 'Lop', 'Khoa', 'Trang thai')).toEqual({
      code: 0,
      fullName: 1,
      className: 2,
      unitName: 3,
      status: 4,
    })
  })
  test('of an intake is never read as a faculty, wherever it stands and however it is written', () => {
    for (const intake of ['Khóa', 'Khoá', 'KHÓA', 'Niên khóa', 'Khóa học', 'Khóa tuyển sinh', 'Khoán']) {
      expect(found('Mã SV', 'Họ và tên', 'Lớp', intake, 'Khoa').unitName).toBe(4)
      expect(
        missingColumns('students', findColumns('students', ['Mã SV', 'Họ và tên', 'Lớp', intake])),
      ).toEqual(['Khoa'])
    }
    // Between faculty and intake nobody can tell.
    expect(found('Khòa').unitName).toBeUndefined()
  })
  test('that comes twice is read where it stands first', () => {
    expect(found('Lớp', 'Khoa', 'Tên lớp', 'Lớp')).toEqual({ className: 0, unitName: 1 })
  })
})

test('a name stands in one, two or three columns, also under one merged header', () => {
  expect(found('Họ', 'Tên')).toEqual({ familyName: 0, givenName: 1 })
  expect(found('Họ', 'Tên đệm', 'Tên')).toEqual({ familyName: 0, middleName: 1, givenName: 2 })
  expect(found('Lớp', 'Họ và tên', 'Họ và tên', 'Khoa')).toEqual({
    className: 0,
    familyName: 1,
    givenName: 2,
    unitName: 3,
  })
  expect(found('Mã SV', 'Họ và tên', 'Họ và tên', 'Họ và tên')).toEqual({
    code: 0,
    familyName: 1,
    middleName: 2,
    givenName: 3,
  })
})
test('a whole name that comes again further on is no merged one', () => {
  expect(found('Họ và tên', 'Lớp', 'Họ và tên')).toEqual({ fullName: 0, className: 1 })
})

test.each<[ImportKind, string[], string[]]>([
  ['students', [], ['Mã SV', 'Lớp', 'Khoa', 'Họ và tên']],
  ['students', ['MSSV', 'Tên lớp', 'Faculty', 'Họ tên'], []],
  ['students', ['MSSV', 'Tên lớp', 'Faculty', 'Họ', 'Tên'], []],
  ['students', ['MSSV', 'Tên lớp', 'Faculty', 'Họ'], ['Họ và tên']],
  ['students', ['MSSV', 'Tên lớp', 'Faculty', 'Tên'], ['Họ và tên']],
  ['staff', ['Chức vụ', 'Email'], ['Mã CB', 'Đơn vị', 'Họ và tên']],
  ['classes', ['Cố vấn học tập'], ['Lớp', 'Khoa']],
  ['classes', ['Lớp', 'Khoa'], []],
])('what a list of %s with %j lacks is told in the words people write: %j', (kind, headers, missing) => {
  expect(missingColumns(kind, findColumns(kind, headers))).toEqual(missing)
})

test.each<[string, string[], string[]]>([
  ['each stands once', ['Mã SV', 'Lớp', 'Khoa'], []],
  [
    'one that is read comes again, with other signs',
    ['Mã SV', 'Lớp', 'lớp:', 'Khoa', 'Khoa'],
    ['Lớp', 'Khoa'],
  ],
  ['one that is not read may come again', ['Mã SV', 'Ghi chú', 'Ghi chú', ''], []],
  ['one name over its parts is no doubt', ['Họ và tên', 'Họ và tên', 'Họ và tên'], []],
  ['the last part of a name comes again', ['Họ', 'Tên', 'Tên'], ['Tên']],
  ['two words for one thing are not one header', ['Lớp', 'Tên lớp'], []],
  ['a whole name that comes again further on', ['Họ và tên', 'Lớp', 'Họ và tên'], ['Họ và tên']],
])('headers that nobody can choose between are told: %s', (_rule, headers, expected) => {
  expect(repeatedHeaders(headers, findColumns('students', headers))).toEqual(expected)
})
