import { expect, test } from 'vitest'
import { classCode, formerUnitCode, UnitKind, unitCode, unitKind } from './unit-kind'

test.each([
  ['Khoa Công nghệ thông tin', 'faculty'],
  ['Trung tâm Ngoại ngữ', 'centre'],
  ['Viện Nghiên cứu', 'centre'],
  ['Đoàn Thanh niên', 'union'],
  ['Hội Sinh viên', 'union'],
  ['Công đoàn Trường', 'union'],
  ['Công đoàn', 'union'],
  ['Phòng Đào tạo', 'department'],
  ['Hội đồng Trường', 'union'],
  ['Khoahoc', 'department'],
  ['Bộ môn Khoa học cơ bản', 'department'],
  ['Đoànkết', 'department'],
  ['Đoàn', 'union'],
  ['Thư viện Trường', 'department'],
  ['Ban Công đoàn', 'department'],
  ['Việnphí', 'department'],
])('%s is a %s', (name, kind) => {
  expect(unitKind(name)).toBe(kind)
})
test('a school is made of these kinds of unit', () => {
  expect(UnitKind.options).toEqual(['institution', 'faculty', 'department', 'centre', 'union', 'class'])
})
test('signs around a name are no part of its code', () => {
  expect(['(Khoa Điện)', '– Phòng 3 –', 'Khoa ‘A’'].map(unitCode)).toEqual(['khoa-dien', 'phong-3', 'khoa-a'])
})
test('the name of a class is its code, folded', () => {
  expect(classCode('cntt k15а')).toBe('CNTT K15A')
})
test('a unit that lists only name is known by its name without marks', () => {
  expect(unitCode('  Khoa Điện – Điện tử ')).toBe('khoa-dien-dien-tu')
})
test('names that differ by a sign that ends a word, or by letters of another script, have codes of their own', () => {
  expect(['Bộ môn C', 'Bộ môn C++', 'Bộ môn C#'].map(unitCode)).toEqual([
    'bo-mon-c',
    'bo-mon-c++',
    'bo-mon-c#',
  ])
  expect(unitCode('Phòng ກ')).not.toBe(unitCode('Phòng ຂ'))
})
test('signs between words part them, whichever they are', () => {
  for (const name of ['Khoa Điện + Điện tử', 'Khoa Điện+Điện tử', 'Khoa Điện & Điện tử', 'Khoa Điện/Điện tử'])
    expect(unitCode(name), name).toBe('khoa-dien-dien-tu')
})
test('the code that a unit was given before knows no sign', () => {
  expect(formerUnitCode('Bộ môn C++')).toBe('bo-mon-c')
})
