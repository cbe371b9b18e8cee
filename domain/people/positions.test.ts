import { expect, test } from 'vitest'
import { duty, isStudentAffairs, rolesOfPosition } from './positions'
import { classCode, unitCode, unitKind } from './unit-kind'

test('deans and vice deans manage their faculty', () => {
  expect(rolesOfPosition('Trưởng khoa', 'Khoa Điện')).toEqual([{ role: 'faculty_manager', over: 'unit' }])
  expect(rolesOfPosition('Phó trưởng khoa', 'Khoa Điện')).toEqual([{ role: 'faculty_manager', over: 'unit' }])
})
test('the head of a department manages it, the head of student affairs works for the whole school', () => {
  expect(rolesOfPosition('Trưởng phòng', 'Phòng Đào tạo')).toEqual([{ role: 'unit_manager', over: 'unit' }])
  expect(rolesOfPosition('Trưởng phòng', 'Phòng Công tác Học sinh sinh viên')).toEqual([
    { role: 'student_affairs', over: 'institution' },
  ])
})
test('no other position gives a role', () => {
  for (const position of [
    'Giảng viên',
    'Hiệu trưởng',
    'Cố vấn học tập',
    'Chuyên viên',
    'Nguyên Trưởng khoa',
    '',
  ])
    expect(rolesOfPosition(position, 'Khoa Điện')).toEqual([])
})
test.each([
  ['Phòng Công tác sinh viên', true],
  ['Phòng Công tác HSSV', true],
  ['Ban Công tác người học', true],
  ['Phòng Đào tạo và Công tác Học sinh sinh viên', true],
  ['PHÒNG CHÍNH TRỊ - CÔNG TÁC SINH VIÊN', true],
  ['Phòng Công tác chính trị', false],
  ['Phòng Sinh viên', false],
  ['Khoa Công tác sinh viên', false],
  ['Văn phòng Công tác sinh viên', false],
  ['Phòngban Công tác sinh viên', false],
])('the office for students is known by its name: %s, %s', (unit, isIt) => {
  expect(isStudentAffairs(unit)).toBe(isIt)
})
test('a duty that makes somebody a collaborator is written as the school calls it', () => {
  expect(duty).toEqual({
    collaborator: 'Cộng tác viên',
    adviser: 'Cố vấn học tập',
    monitor: 'Lớp trưởng',
    secretary: 'Bí thư chi đoàn',
  })
})
test('a position is read in any capitals, and without its accents', () => {
  for (const dean of ['TRƯỞNG KHOA', 'truong khoa', ' Phó  Trưởng khoa '])
    expect(rolesOfPosition(dean, 'Khoa Điện')).toEqual([{ role: 'faculty_manager', over: 'unit' }])
})
test('the first words of a name tell the kind of unit', () => {
  expect(unitKind('Khoa Trắc địa - Địa chất')).toBe('faculty')
  expect(unitKind('Phòng Đào tạo')).toBe('department')
  expect(unitKind('Ban Giám hiệu')).toBe('department')
  expect(unitKind('Trung tâm Đào tạo nghề')).toBe('centre')
  expect(unitKind('Đoàn Thanh niên')).toBe('union')
  expect(unitKind('Công đoàn Trường')).toBe('union')
})
test('a unit is the same unit however its name is spaced or accented; a class in whichever case', () => {
  expect(unitCode('Khoa Trắc địa - Địa chất')).toBe('khoa-trac-dia-dia-chat')
  expect(classCode('cntt k15a')).toBe('CNTT K15A')
})
