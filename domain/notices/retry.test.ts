import { expect, test } from 'vitest'
import { isFinal, leaseHolds, leaseMs, linkSlot, retryAfter } from './retry'

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

test('each wait is told, and after the last there is none', () => {
  const minutes = Array.from({ length: 10 }, (_, tries) => (retryAfter(tries + 1) ?? 0) / 60_000)
  expect(minutes).toEqual([1, 5, 15, 60, 180, 360, 720, 1_440, 1_440, 0])
  expect([retryAfter(0), retryAfter(10)]).toEqual([null, null])
  expect(leaseMs).toBe(120_000)
})

test('only the server’s own refusal of an address is final', () => {
  expect(isFinal({ code: 'EMESSAGE', status: 552 })).toBe(true)
  expect([499, 500, 599, 600].map((status) => isFinal({ code: 'EENVELOPE', status }))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(isFinal({ code: 'EENVELOPE', status: 550 })).toBe(true)
  expect(isFinal({ code: 'EENVELOPE', status: 451 })).toBe(false)
  expect(isFinal({ code: 'EAUTH', status: 535 })).toBe(false)
  expect(isFinal({ code: 'ECONNECTION', status: 0 })).toBe(false)
})

test('ten minutes are one slot', () => {
  expect(linkSlot(new Date('2026-11-24T08:54:12Z'))).toBe('2026-11-24T08:50:00.000Z')
  expect(linkSlot(new Date('2026-11-24T08:59:59.999Z'))).toBe('2026-11-24T08:50:00.000Z')
})

test('a letter is taken for as long as a sender has; a time further ahead was written under another clock', () => {
  const now = new Date('2026-11-24T20:00:00Z')
  const after = (ms: number) => new Date(now.getTime() + ms)
  expect(leaseHolds(after(leaseMs), now)).toEqual(after(leaseMs))
  for (const until of [after(leaseMs + 1), now, null]) expect(leaseHolds(until, now)).toBeNull()
})
