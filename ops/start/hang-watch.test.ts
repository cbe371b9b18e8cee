import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { HangWatch, MISSES } from './hang-watch'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A process asked every second that answers after so many milliseconds; null: never. */
function watch(delays: (number | null)[]) {
  let hangs = 0
  let asked = 0
  const it = new HangWatch({
    everyMs: 1_000,
    ask: (answered) => {
      const delay = delays[Math.min(asked++, delays.length - 1)]
      if (typeof delay === 'number') setTimeout(answered, delay)
    },
    onHang: () => hangs++,
  })
  return { it, hangs: () => hangs, asked: () => asked }
}

test('a process that answers is left alone, however long it runs', () => {
  const { hangs } = watch([10])
  vi.advanceTimersByTime(1_000_000)
  expect(hangs()).toBe(0)
})
test('one that owes three answers in a row hangs, and is told of once', () => {
  const { hangs } = watch([null])
  vi.advanceTimersByTime(1_000 * (MISSES + 1) - 1)
  expect(hangs()).toBe(0)
  vi.advanceTimersByTime(1)
  expect(hangs()).toBe(1)
  vi.advanceTimersByTime(100_000)
  expect(hangs()).toBe(1)
})
test('one that answers late, or only now and then, is busy and not hung', () => {
  const late = watch([900])
  const seldom = watch([null, null, 10, null, null, 10])
  vi.advanceTimersByTime(6_500)
  expect([late.hangs(), seldom.hangs()]).toEqual([0, 0])
})
test('one that is not watched any more is asked no more', () => {
  const { it, asked, hangs } = watch([null])
  vi.advanceTimersByTime(1_500)
  it.stop()
  vi.advanceTimersByTime(100_000)
  expect([asked(), hangs()]).toEqual([1, 0])
})
