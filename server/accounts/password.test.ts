import { verify } from '@node-rs/argon2'
import { expect, test, vi } from 'vitest'
import { hashPassword, verifyPassword } from './password'

vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof import('@node-rs/argon2')>()
  return { ...real, verify: vi.fn(real.verify) }
})

test('a password fits its own hash, whichever way its letters were composed', async () => {
  const stored = await hashPassword('Biển Đông sóng lớn'.normalize('NFD'))
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await verifyPassword(stored, 'Biển Đông sóng lớn'.normalize('NFC'))).toBe(true)
  expect(await verifyPassword(stored, 'Biển Đông sóng lặng')).toBe(false)
})

test('an account without a password is refused by the same work, and never fits', async () => {
  const stored = await hashPassword('một mật khẩu dài')
  vi.mocked(verify).mockClear()
  expect(await verifyPassword(null, 'khác hẳn nhau')).toBe(false)
  expect(await verifyPassword(stored, 'khác hẳn nhau')).toBe(false)
  const costs = vi.mocked(verify).mock.calls.map(([hash]) => String(hash).split('$').slice(1, 4))
  expect(costs).toEqual([
    ['argon2id', 'v=19', 'm=19456,t=2,p=1'],
    ['argon2id', 'v=19', 'm=19456,t=2,p=1'],
  ])
})

test('many at once all get their answer', async () => {
  const stored = await hashPassword('một mật khẩu dài')
  const answers = await Promise.all(
    Array.from({ length: 9 }, (_, n) => verifyPassword(stored, n % 2 ? 'một mật khẩu dài' : 'sai')),
  )
  expect(answers.filter(Boolean)).toHaveLength(4)
})
