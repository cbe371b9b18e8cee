import { expect, test } from 'vitest'
import { SetUp } from './set-up'

const school = {
  token: 'a1b2c3',
  name: 'Trường Đại học Mẫu',
  nameEn: 'Sample University',
  shortName: 'ĐHM',
  code: 'CB0001',
  fullName: 'Nguyễn Thị An',
  email: 'an@example.edu.vn',
  password: 'ba con mèo vàng',
}
const faults = (more: object): string[] =>
  SetUp.safeParse({ ...school, ...more }).error?.issues.map(({ path, message }) => `${path} ${message}`) ?? []
const wrong = (more: object): string[] => faults(more).map((fault) => fault.split(' ')[0] ?? '')

test('a school and who runs it are read as they are written', () => {
  expect(SetUp.parse(school)).toEqual(school)
})
test('spaces and invisible signs around and inside the words are tidied, a password is left as it was typed', () => {
  const spaced = {
    name: '  Trường  Đại học Mẫu ',
    nameEn: ' Sample\u00a0University',
    shortName: ' ĐHM\u200b ',
    code: ' CB0001 ',
    fullName: 'Nguyễn  Thị An'.normalize('NFD'),
    email: ' an@example.edu.vn ',
    password: '  ba con  mèo vàng ',
  }
  expect(SetUp.parse({ ...school, ...spaced })).toEqual({ ...school, password: spaced.password })
})
test.each([
  ['code', 'CB 0001', 'bad_code'],
  ['code', '2.4E+07', 'code_as_number'],
  ['fullName', 'nobody@example.edu.vn', 'bad_name'],
  ['fullName', 'Nguyeãn Thò Hoa', 'text_vni'],
  ['email', 'an@example', 'bad_email'],
])('who runs it is read by the rules of the lists: %s %j is %s', (field, sent, code) => {
  expect(faults({ [field]: sent })).toEqual([`${field} ${code}`])
})
test.each(['code', 'fullName', 'email'])('%s left out, or of spaces only, is missing', (field) => {
  for (const blank of ['', ' ', '\u200b']) expect(faults({ [field]: blank })).toEqual([`${field} missing`])
})
test('what will stand on certificates can be printed and has two letters or more', () => {
  for (const field of ['name', 'nameEn']) {
    expect(faults({ [field]: '東京大学' })).toEqual([`${field} not_printable`])
    expect([' A ', 'n'.repeat(151)].map((sent) => wrong({ [field]: sent }))).toEqual([[field], [field]])
    expect(['AB', 'n'.repeat(150)].map((sent) => wrong({ [field]: sent }))).toEqual([[], []])
  }
})
test.each([
  ['shortName', 1, 20],
  ['token', 0, 100],
  ['password', 0, 1_000],
])('%s has %i to %i letters', (field, least, most) => {
  expect([least, most].map((length) => wrong({ [field]: 'x'.repeat(length) }))).toEqual([[], []])
  expect(wrong({ [field]: 'x'.repeat(most + 1) })).toEqual([field])
  if (least > 0) expect(wrong({ [field]: '' })).toEqual([field])
})
