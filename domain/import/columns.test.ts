import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnsOf, findColumns, missingColumns } from './columns'
import { ImportKind } from './import-kind'

const found = (...headers: string[]) => Object.fromEntries(findColumns('students', headers))

test('headers are known with any capitals, spaces and signs', () => {
  expect(found('STT', 'Mã SV', 'HỌ VÀ TÊN', 'Lớp ', 'khoa')).toEqual({
    code: 1,
    fullName: 2,
    className: 3,
    unitName: 4,
  })
})
test('headers without their accents are known where one meaning is left', () => {
  expect(found('Ma SV', 'Ho va ten', 'Lop', 'Khoa', 'Trang thai')).toEqual({
    code: 0,
    fullName: 1,
    className: 2,
    unitName: 3,
    status: 4,
  })
})
test('an intake is never read as a faculty, wherever it stands and however it is written', () => {
  for (const intake of ['Khóa', 'Khoá', 'KHÓA', 'Niên khóa', 'Khóa học']) {
    expect(found('Mã SV', 'Họ và tên', 'Lớp', intake, 'Khoa').unitName).toBe(4)
    expect(
      missingColumns('students', findColumns('students', ['Mã SV', 'Họ và tên', 'Lớp', intake])),
    ).toEqual(['Khoa'])
  }
  // Between faculty and intake nobody can tell.
  expect(found('Khòa').unitName).toBeUndefined()
})
test('a name stands in one, two or three columns, also under one merged header', () => {
  expect(found('Họ', 'Tên')).toEqual({ familyName: 0, givenName: 1 })
  expect(found('Họ', 'Tên đệm', 'Tên')).toEqual({ familyName: 0, middleName: 1, givenName: 2 })
  expect(found('Họ và tên', 'Họ và tên', 'Lớp')).toEqual({ familyName: 0, givenName: 1, className: 2 })
  expect(found('Họ và tên', 'Họ và tên', 'Họ và tên')).toEqual({ familyName: 0, middleName: 1, givenName: 2 })
})
test('whatever the headers, a field is one column and every known word finds its field', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ImportKind.options), fc.array(fc.string()), (kind, headers) => {
      const at = [...findColumns(kind, headers).values()]
      expect(new Set(at).size).toBe(at.length)
    }),
  )
  for (const kind of ImportKind.options)
    for (const { field, headers } of columnsOf[kind])
      for (const header of headers)
        expect([header, findColumns(kind, [header]).get(field)]).toEqual([header, 0])
})
