import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { implausiblePace, type PassTimes } from './pass-pace'

const MINUTE = 60_000
/** Lessons of 4, 6 and 2 minutes and ten questions that take four minutes to read. */
const calm: PassTimes = {
  elapsedMs: 60 * MINUTE,
  lessonMinutes: [4, 6, 2],
  quiz: { answers: 10, answeringMs: 8 * MINUTE, readingMinutes: 4 },
}

test('a pass in the time that reading takes has no pace to show', () => {
  expect(implausiblePace(calm)).toBeNull()
})

describe('the lessons', () => {
  const passed = (elapsedMs: number, rest: Partial<PassTimes> = {}) =>
    implausiblePace({ ...calm, ...rest, elapsedMs })

  test('cannot be read in less than a quarter of their minutes; the longest was read before the time begins', () => {
    expect(passed(1.5 * MINUTE)).toBeNull()
    expect(passed(1.5 * MINUTE - 1)).toEqual({ elapsedMs: 1.5 * MINUTE - 1, answersPerMinute: 1 })
  })

  test('a course of one lesson, or of none that had to be read, tells nothing', () => {
    expect(passed(0, { lessonMinutes: [6] })).toBeNull()
    expect(passed(0, { lessonMinutes: [] })).toBeNull()
  })

  test('their figure stands alone when the journal of the quiz is gone', () => {
    expect(passed(MINUTE, { quiz: null })).toEqual({ elapsedMs: MINUTE, answersPerMinute: null })
    expect(passed(1.5 * MINUTE, { quiz: null })).toBeNull()
  })
})

describe('the quiz', () => {
  const answered = (answeringMs: number, answers = 10) =>
    implausiblePace({ ...calm, quiz: { answers, answeringMs, readingMinutes: 4 } })

  test('cannot be read in less than a quarter of the minutes that its own questions take', () => {
    expect(answered(MINUTE)).toBeNull()
    expect(answered(MINUTE - 1)).toEqual({ elapsedMs: 60 * MINUTE, answersPerMinute: 10 })
  })

  test('answers a minute are whole, also when all came within a second', () => {
    expect(answered(40_000)?.answersPerMinute).toBe(15)
    expect(answered(45_000, 11)?.answersPerMinute).toBe(15)
    expect(answered(1_000)?.answersPerMinute).toBe(600)
    expect(answered(0)?.answersPerMinute).toBe(600)
  })
})

test('a clock that went back says nothing', () => {
  expect(implausiblePace({ ...calm, elapsedMs: -1 })).toBeNull()
  expect(implausiblePace({ ...calm, quiz: { answers: 10, answeringMs: -1, readingMinutes: 4 } })).toBeNull()
})

test('slower is never more implausible', () => {
  const ms = fc.integer({ min: 0, max: 100 * MINUTE })
  const times = fc.record({
    elapsedMs: ms,
    lessonMinutes: fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 8 }),
    quiz: fc.option(fc.record({ answers: fc.nat(50), answeringMs: ms, readingMinutes: fc.nat(20) })),
  })
  fc.assert(
    fc.property(times, ms, (fast, more) => {
      const slow = {
        ...fast,
        elapsedMs: fast.elapsedMs + more,
        quiz: fast.quiz && { ...fast.quiz, answeringMs: fast.quiz.answeringMs + more },
      }
      if (implausiblePace(fast) === null) expect(implausiblePace(slow)).toBeNull()
    }),
  )
})
