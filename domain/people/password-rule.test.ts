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
/** No word of it is anybody's, and no piece of it repeats. */
const phrase = (length: number): string =>
  Array.from({ length }, (_, at) => 'bcdghklmnpqrstvxyz'[(at * at + at) % 17] ?? '').join('')

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
  expect(fault('chín chữ!!')).toBeNull()
  expect(fault(phrase(200))).toBeNull()
  expect(fault(phrase(201))).toBe('password_long')
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

test('with six letters or more beside it, what is known of a person is only a part', () => {
  expect(fault('15000001abcde')).toBe('password_personal')
  expect(fault('15000001abcdef')).toBeNull()
  expect(fault('Sơn Đoàn Trung')).toBe('password_personal')
})
test('three letters are too few to be known by, four are enough', () => {
  const faultOf = (code: string) => passwordFault('k 1 b 9 ! v ?', { ...person, code })
  expect([faultOf('k1b'), faultOf('k1b9')]).toEqual([null, 'password_personal'])
})
test('who has no e-mail is known by code and name', () => {
  for (const email of [null, undefined, '']) {
    expect(passwordFault('15000001abc', { ...person, email })).toBe('password_personal')
    for (const other of ['sondt00001', 'q  z  v  b  x'])
      expect(passwordFault(other, { ...person, email })).toBeNull()
  }
})
test('digits that go up or down evenly, and short pieces again and again, are patterns', () => {
  for (const pattern of [
    '2468024680',
    '1357913579',
    '7777777777',
    '0123012301',
    'xy1zxy1zxy1',
    'qvqvqvqvqvz',
  ])
    expect([pattern, fault(pattern)]).toEqual([pattern, 'password_common'])
  for (const none of [
    '2468024681',
    'acegikmoqs',
    'xy1zxy1zxyxy',
    'abcdeabcde!',
    'zxyxyxyxyxy12345',
    '/0123456789',
    '0123456789:',
  ])
    expect([none, fault(none)]).toEqual([none, null])
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

test('the list holds at least 200 passwords in lower case, as they are compared', () => {
  expect(commonPasswords.size).toBeGreaterThanOrEqual(200)
  for (const common of commonPasswords) expect(common).toMatch(/^[^\sA-Z]+$/)
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
