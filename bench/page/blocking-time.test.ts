import { expect, test } from 'vitest'
import { blockingTime } from './blocking-time'

const event = (name: string, ts: number, more: object = {}) => ({ name, ts, pid: 1, tid: 2, ...more })
const trace = (...events: object[]) =>
  Buffer.from(
    JSON.stringify({
      traceEvents: [
        event('thread_name', 0, { args: { name: 'CrRendererMain' } }),
        event('firstContentfulPaint', 1_000),
        ...events,
      ],
    }),
  )

test('what tasks take beyond 50 ms after the first paint is added up', () => {
  const events = [
    event('RunTask', 2_000, { tdur: 70_000 }),
    event('RunTask', 3_000, { tdur: 49_000 }),
    event('RunTask', 4_000, { tdur: 150_000 }),
  ]
  expect(blockingTime(trace(...events))).toBe(120)
})

test('tasks before the first paint and of other threads do not count', () => {
  const events = [
    event('RunTask', 500, { tdur: 900_000 }),
    event('RunTask', 2_000, { tdur: 900_000, tid: 3 }),
    event('RunTask', 2_000, { tdur: 60_000 }),
  ]
  expect(blockingTime(trace(...events))).toBe(10)
})
