import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { forgetEnv } from './env'
import { seal, sealName, unseal } from './seal'

function useSecret(secret: string): void {
  vi.stubEnv('HAIDANG_SECRET', secret)
  forgetEnv()
}
const [ours, another] = ['s'.repeat(32), 't'.repeat(32)]

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', 'postgres://localhost/none')
  vi.stubEnv('PUBLIC_URL', 'http://localhost:3000')
  vi.stubEnv('HAIDANG_DATA', '.data')
  useSecret(ours)
  return () => {
    vi.unstubAllEnvs()
    forgetEnv()
  }
})

test('what was sealed opens as it was', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => unseal(seal(text, 'q'), 'q') === text))
})
test('the same text is sealed differently each time and shows nothing of itself', () => {
  const text = 'Kiểm tra nguồn trước khi chia sẻ'
  expect(seal(text, 'q')).not.toBe(seal(text, 'q'))
  expect(Buffer.from(seal(text, 'q'), 'base64').toString('latin1')).not.toContain('chia')
})
test('it opens neither with another secret nor for another thing', () => {
  const sealed = seal('b', 'q1')
  expect(unseal(sealed, 'q2')).toBeNull()
  useSecret(another)
  expect(unseal(sealed, 'q1')).toBeNull()
  useSecret(ours)
  expect(unseal(sealed, 'q1')).toBe('b')
})
test('a changed, cut or foreign text does not open', () => {
  const bytes = Buffer.from(seal('right answer', 'q'), 'base64')
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(unseal(changed.toString('base64'), 'q')).toBeNull()
    expect(unseal(bytes.subarray(0, at).toString('base64'), 'q')).toBeNull()
  }
})
test('a secret is named without being told, and each has its own name', () => {
  const name = sealName()
  expect(name).toMatch(/^[0-9a-f]{16}$/)
  expect(sealName()).toBe(name)
  useSecret(another)
  expect(sealName()).not.toBe(name)
})
