import { expect, test } from 'vitest'
import { unitCode, unitKind } from './unit-kind'

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
])('%s is a %s', (name, kind) => {
  expect(unitKind(name)).toBe(kind)
})
test('a unit that lists only name is known by its name without marks', () => {
  expect(unitCode('  Khoa Điện – Điện tử ')).toBe('khoa-dien-dien-tu')
})
