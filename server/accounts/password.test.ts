import { expect, test } from 'vitest'
import { hashPassword, verifyPassword } from './password'

test('a password fits its own hash, whichever way its letters were composed', async () => {
  const stored = await hashPassword('Biển Đông sóng lớn'.normalize('NFD'))
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await verifyPassword(stored, 'Biển Đông sóng lớn'.normalize('NFC'))).toBe(true)
  expect(await verifyPassword(stored, 'Biển Đông sóng lặng')).toBe(false)
})

test('an account without a password takes as long to refuse and never fits', async () => {
  const stored = await hashPassword('một mật khẩu dài')
  const timed = async (hash: string | null): Promise<number> => {
    const start = performance.now()
    expect(await verifyPassword(hash, 'khác hẳn nhau')).toBe(false)
    return performance.now() - start
  }
  await timed(null)
  const [known, unknown] = [await timed(stored), await timed(null)]
  expect(unknown).toBeGreaterThan(known / 4)
})

test('many at once all get their answer', async () => {
  const stored = await hashPassword('một mật khẩu dài')
  const answers = await Promise.all(
    Array.from({ length: 9 }, (_, n) => verifyPassword(stored, n % 2 ? 'một mật khẩu dài' : 'sai')),
  )
  expect(answers.filter(Boolean)).toHaveLength(4)
})
