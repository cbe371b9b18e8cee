import { expect, test } from 'vitest'
import { isInForce } from './in-force'

const open = { validFrom: '2026-09-05', validTo: null, isSuperseded: false }

test('a fact is in force from its first day to its last, both included', () => {
  expect(isInForce(open, '2026-09-04')).toBe(false)
  expect(isInForce(open, '2026-09-05')).toBe(true)
  const until = { ...open, validTo: '2027-06-30' }
  expect(isInForce(until, '2027-06-30')).toBe(true)
  expect(isInForce(until, '2027-07-01')).toBe(false)
})

test('what was found to be wrong is not in force', () => {
  expect(isInForce({ ...open, isSuperseded: true }, '2026-10-01')).toBe(false)
})
