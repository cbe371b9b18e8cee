import { expect, test } from 'vitest'
import { isFinal, leaseMs, linkSlot, retryAfter } from './retry'

test('a letter is tried for three days with growing waits, then somebody has to look', () => {
  const waits: number[] = []
  for (let tries = 1; ; tries++) {
    const wait = retryAfter(tries)
    if (wait === null) break
    waits.push(wait)
  }
  expect(waits).toEqual([...waits].sort((a, b) => a - b))
  expect(waits[0]).toBeLessThanOrEqual(leaseMs)
  expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(3 * 86_400_000 - 8 * 3_600_000)
})

test('only the server’s own refusal of an address is final', () => {
  expect(isFinal({ code: 'EENVELOPE', status: 550 })).toBe(true)
  expect(isFinal({ code: 'EENVELOPE', status: 451 })).toBe(false)
  expect(isFinal({ code: 'EAUTH', status: 535 })).toBe(false)
  expect(isFinal({ code: 'ECONNECTION', status: 0 })).toBe(false)
})

test('ten minutes are one slot', () => {
  expect(linkSlot(new Date('2026-11-24T08:54:12Z'))).toBe('2026-11-24T08:50:00.000Z')
  expect(linkSlot(new Date('2026-11-24T08:59:59.999Z'))).toBe('2026-11-24T08:50:00.000Z')
})
