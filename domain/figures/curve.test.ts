import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../time/calendar'
import { burnUp } from './curve'

const span = { startsOn: '2026-11-20', today: '2026-11-24', dueOn: '2026-11-30', asked: 10 }

test('the curve adds up day by day and stops today; the line goes on to the due day', () => {
  const points = burnUp(
    [
      { day: '2026-11-24', n: 2 },
      { day: '2026-11-21', n: 3 },
    ],
    span,
  )
  expect(points.map(({ done }) => done)).toEqual([0, 3, 3, 3, 5, null, null, null, null, null, null])
  expect(points.map(({ needed }) => needed)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
})
test('who did it before the first day is in it from the start', () => {
  expect(burnUp([{ day: '2026-09-01', n: 4 }], span)[0]?.done).toBe(4)
})
test('past the due day the curve goes on and the line has ended', () => {
  const last = burnUp([{ day: '2026-12-01', n: 4 }], { ...span, today: '2026-12-02' }).at(-1)
  expect(last).toEqual({ day: '2026-12-02', done: 4, needed: null })
})
test('on the first day there is one day to draw, and the line to the due day', () => {
  const points = burnUp([{ day: '2026-11-20', n: 1 }], { ...span, today: '2026-11-20' })
  expect(points.map(({ done }) => done)).toEqual([1, ...Array(10).fill(null)])
})
test('what was due on the first day is needed from then on', () => {
  const points = burnUp([], { ...span, dueOn: '2026-11-20', today: '2026-11-22' })
  expect(points.map(({ needed }) => needed)).toEqual([0, null, null])
})
test('before the first day there is nothing to draw', () => {
  expect(burnUp([{ day: '2026-11-01', n: 4 }], { ...span, today: '2026-11-19' })).toEqual([])
})
test('any span gives a drawable number of points, and today is the sum of all days', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -900, max: 60 }),
      fc.integer({ min: -400, max: 900 }),
      fc.array(fc.nat(300)),
      (starts, due, counts) => {
        const today = '2026-11-24'
        const days = counts.map((n, i) => ({ day: addDays(today, -i), n }))
        const points = burnUp(days, {
          startsOn: addDays(today, starts),
          today,
          dueOn: addDays(today, due),
          asked: 100,
        })
        expect(points.length).toBeLessThanOrEqual(105)
        const sum = counts.reduce((a, b) => a + b, 0)
        expect(points.find(({ day }) => day === today)?.done).toBe(starts > 0 ? undefined : sum)
        const drawn = points.map(({ day }) => day)
        const ends = [addDays(today, starts), today, addDays(today, due)].filter(
          (day) => day >= addDays(today, starts),
        )
        expect(drawn).toEqual(starts > 0 ? [] : expect.arrayContaining(ends))
        expect(drawn).toEqual(drawn.toSorted())
        expect(points.every(({ day }) => day >= addDays(today, starts))).toBe(true)
        for (const { needed } of points) expect(needed === null || (needed >= 0 && needed <= 100)).toBe(true)
      },
    ),
  )
})
