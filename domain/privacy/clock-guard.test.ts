import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ClockState, firstLook, LEAP_DAYS, lookAgain, mayDelete, STEADY_DAYS } from './clock-guard'

const DAY = 86_400_000
const at = (days: number) => new Date(Date.UTC(2026, 10, 28) + days * DAY)
/** Looks once at each of these days. */
const look = (state: ClockState, ...days: number[]) =>
  days.reduce((known, day) => lookAgain(known, at(day)), state)
const well: ClockState = { trustedAt: at(0), heldSince: null, seenAt: at(0) }

describe('nothing is deleted', () => {
  test('when the clock has leapt far ahead, however often it is looked at within the week', () => {
    expect(mayDelete(look(well, 400))).toBe(false)
    expect(mayDelete(look(well, 400, 400.1, 401, 402, 404, 406.9))).toBe(false)
  })
  test('when the newest row is far behind a clock that was never seen before', () => {
    expect(mayDelete(firstLook(at(-3), at(0)))).toBe(false)
    expect(mayDelete(firstLook(at(-1), at(0)))).toBe(true)
  })
  test('when the clock has leapt back, and when it then comes right again it may be', () => {
    const back = look(well, -9_000)
    expect(mayDelete(back)).toBe(false)
    expect(mayDelete(look(back, 0.5))).toBe(true)
  })
  test('when a wrong clock leaps anew before its week is over: the week begins again', () => {
    expect(mayDelete(look(well, 400, 402, 404, 406, 500, 502, 504, 506))).toBe(false)
    expect(mayDelete(look(well, 400, 406.5))).toBe(false)
  })
})
describe('deleting goes on', () => {
  test('when the clock comes right again', () => {
    expect(mayDelete(look(well, 400, 0.1))).toBe(true)
  })
  test('after a site that was off has run evenly for a week', () => {
    const days = Array.from({ length: STEADY_DAYS + 1 }, (_, day) => 30 + day)
    expect(mayDelete(look(well, ...days.slice(0, -1)))).toBe(false)
    expect(mayDelete(look(well, ...days))).toBe(true)
  })
  test('day after day, and after a weekend without power', () => {
    expect(mayDelete(look(well, 1, 2, 4, 6, 7))).toBe(true)
  })
})
describe('what is known after a look', () => {
  test('of a clock near the believed time: that it is believed', () => {
    const believed = (day: number) => ({ trustedAt: at(day), heldSince: null, seenAt: at(day) })
    expect([well, look(well, 1), look(well, LEAP_DAYS)]).toEqual([0, 1, LEAP_DAYS].map(believed))
    expect([firstLook(null, at(0)), firstLook(at(-1), at(0))]).toEqual([well, well])
  })
  test('of one a little back: that the believed time stays', () => {
    expect(look(well, -LEAP_DAYS)).toEqual({ trustedAt: at(0), heldSince: null, seenAt: at(-LEAP_DAYS) })
  })
  test('of one that leapt: since when it is held, and when it was last seen', () => {
    expect(look(well, 400, 401)).toEqual({ trustedAt: at(0), heldSince: at(400), seenAt: at(401) })
    expect(firstLook(at(-3), at(0))).toEqual({ trustedAt: at(-3), heldSince: at(0), seenAt: at(0) })
  })
})
test('a week counts as even with steps of up to two days, also when it is looked at twice at once', () => {
  expect(mayDelete(look(well, 400, 402, 402, 404, 406, 406.99))).toBe(false)
  expect(mayDelete(look(well, 400, 402, 402, 404, 406, 407))).toBe(true)
  expect(mayDelete(look(well, 400, 402, 404.01, 406, 407))).toBe(false)
})
test('a held clock that steps back begins its week again', () => {
  expect(mayDelete(look(well, 400, 402, 404, 401, 403, 405, 407))).toBe(false)
  expect(mayDelete(look(well, 400, 402, 404, 401, 403, 405, 407, 408))).toBe(true)
})
test('a clock that creeps back never drags the believed time with it', () => {
  expect(look(well, -1, -1.9, -1.5).trustedAt).toEqual(at(0))
  expect(mayDelete(look(well, -1, -2.1))).toBe(false)
})
test('whatever the clock does, a time further than two days from the believed one deletes nothing at its first look', () => {
  const days = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { maxLength: 12 })
  fc.assert(
    fc.property(days, fc.double({ min: -1000, max: 1000, noNaN: true }), (before, leap) => {
      const known = look(well, ...before)
      const now = new Date(known.trustedAt.getTime() + leap * DAY)
      fc.pre(Math.abs(leap) > LEAP_DAYS + 0.001 && known.heldSince === null)
      expect(mayDelete(lookAgain(known, now))).toBe(false)
    }),
  )
})
