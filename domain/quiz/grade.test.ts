import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Answers, gradeAttempt, passScoreOf } from './grade'

const items = Array.from({ length: 8 }, (_, index) => ({ question: `h${index}`, options: ['c', 'a', 'b'] }))
const keys = new Map(items.map(({ question }) => [question, 'b']))
const answer = (choice: string) => ({ response: { choice }, revision: 1, at: '2026-11-24T00:00:00Z' })
const rightOn = (count: number): Answers =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [String(index), answer('b')]))

test('80 % of 8 questions is 7', () => {
  expect([passScoreOf(8, 80), passScoreOf(10, 80), passScoreOf(8, 100), passScoreOf(3, 1)]).toEqual([
    7, 8, 8, 1,
  ])
})
test('the points needed are a whole number, and the least that reaches the share', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 100 }), (questions, percent) => {
      const needed = passScoreOf(questions, percent)
      expect(Number.isInteger(needed)).toBe(true)
      expect(needed * 100).toBeGreaterThanOrEqual(questions * percent)
      expect((needed - 1) * 100).toBeLessThan(questions * percent)
    }),
  )
})
test('answers are read from what was kept: each a response, its revision and when it came', () => {
  const kept = { 0: answer('b'), 7: answer('a') }
  expect(Answers.parse(kept)).toEqual(kept)
  for (const lost of ['response', 'revision', 'at'])
    expect(Answers.safeParse({ 0: { ...answer('b'), [lost]: undefined } }).success).toBe(false)
})
test('a blank answer scores zero', () => {
  expect(gradeAttempt(items, {}, keys, 7)).toMatchObject({ score: 0, maxScore: 8, isPassed: false })
})
test('7 of 8 passes and 6 does not', () => {
  expect(gradeAttempt(items, rightOn(7), keys, 7).isPassed).toBe(true)
  expect(gradeAttempt(items, rightOn(6), keys, 7).isPassed).toBe(false)
})
test('an option that was not shown never scores', () => {
  expect(gradeAttempt([{ question: 'h0', options: ['a', 'c'] }], { 0: answer('b') }, keys, 1).score).toBe(0)
})
test('an item whose key is lost earns nothing, and its answer stays', () => {
  const lost = new Map<string, string | null>([...keys, ['h0', null]])
  const grade = gradeAttempt(items, rightOn(8), lost, 8)
  expect(grade).toMatchObject({ score: 7, maxScore: 8, isPassed: false })
  expect(grade.items[0]).toMatchObject({ correct: null, mark: 0, max: 1, response: { choice: 'b' } })
  expect(gradeAttempt(items, {}, lost, 8).score).toBe(0)
})
test('an answer to a place that does not exist counts nowhere', () => {
  expect(gradeAttempt(items, { ...rightOn(2), 99: answer('b') }, keys, 7).score).toBe(2)
})
test('a question without a key is a fault, not a zero', () => {
  expect(() => gradeAttempt(items, {}, new Map(), 7)).toThrow('no key')
})
test('the score is the number of right answers, whatever was answered', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c', null), { minLength: 8, maxLength: 8 }), (choices) => {
      const given = Object.fromEntries(
        choices.flatMap((choice, index) => (choice ? [[String(index), answer(choice)]] : [])),
      )
      const grade = gradeAttempt(items, given, keys, 7)
      expect(grade.score).toBe(choices.filter((choice) => choice === 'b').length)
      expect(grade.items.map(({ mark, max }) => `${mark}/${max}`)).toEqual(
        choices.map((choice) => (choice === 'b' ? '1/1' : '0/1')),
      )
      expect(grade.isPassed).toBe(grade.score >= 7)
    }),
  )
})
