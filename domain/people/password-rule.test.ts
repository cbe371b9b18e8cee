import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commonPasswords } from './common-passwords'
import { MIN_PASSWORD, passwordFault } from './password-rule'

const person = {
  code: '15000001',
  email: 'sondt00001@sv.example.edu.vn',
  familyName: 'Đoàn Trung',
  givenName: 'Sơn',
}
const fault = (password: string) => passwordFault(password, person)

test('a long phrase is a good password, with or without diacritics, digits or capitals', () => {
  for (const good of [
    'trời mưa bong bóng',
    'ba con mèo vàng',
    'xKq83!vZp2',
    'bốn mùa cây lá'.normalize('NFD'),
  ])
    expect(fault(good)).toBeNull()
})

test('a password has at least ten characters, counted as people count them', () => {
  expect(fault('chín chữ!')).toBe('password_short')
  expect(fault('🙂🙂🙂🙂🙂')).toBe('password_short')
  expect(fault('a b'.repeat(100))).toBe('password_long')
})

test('the own code, name or e-mail, also with a little added, is refused', () => {
  for (const own of [
    '1500000115',
    '15000001@!',
    'Đoàn Trung Sơn',
    'doantrungson1',
    'sondt00001',
    'sondt00001@sv.example.edu.vn',
  ])
    expect(fault(own)).toBe('password_personal')
})

test('what attackers try first is refused, however it is spelt', () => {
  for (const common of [
    '1234567890',
    'Matkhau123',
    'MẬT KHẨU 123',
    'anh yêu em 123',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    '3456789012',
    '9876543210',
  ])
    expect(fault(common)).toBe('password_common')
})

test('the list holds at least 200 passwords in lower case', () => {
  expect(commonPasswords.size).toBeGreaterThanOrEqual(200)
  for (const common of commonPasswords) expect(common).toBe(common.toLowerCase())
})

test('whatever is accepted is long enough and not on the list', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (password) => {
      if (fault(password) !== null) return
      expect([...password].length).toBeGreaterThanOrEqual(MIN_PASSWORD)
      expect(commonPasswords.has(password.toLowerCase())).toBe(false)
    }),
  )
})
