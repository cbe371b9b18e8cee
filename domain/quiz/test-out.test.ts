import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  drawTestOut,
  type LessonQuestion,
  lessonsKnown,
  TESTED_OUT,
  TEST_OUT_NEEDED,
  TEST_OUT_QUESTIONS,
  type TestOutFacts,
  testOutState,
} from './test-out'

/** A bank with so many questions for each lesson. */
const bank = (sizes: readonly number[]): LessonQuestion[] =>
  sizes.flatMap((size, lesson) =>
    Array.from({ length: size }, (_, n) => ({
      hash: `h${lesson}-${n}`,
      questionId: `q${lesson}-${n}`,
      options: ['a', 'b', 'c'],
      lesson: `l${lesson}`,
    })),
  )
const banks = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 9 }).map(bank)
const lessonsOf = (pool: LessonQuestion[], drawn: { question: string }[]): string[] =>
  drawn.map(({ question }) => pool.find(({ hash }) => hash === question)?.lesson ?? '')
const times = (all: readonly string[], one: string): number => all.filter((each) => each === one).length

describe('the draw', () => {
  test('asks six different questions with every option once, or all there are, the same for a seed', () => {
    fc.assert(
      fc.property(banks, fc.string(), (pool, seed) => {
        const drawn = drawTestOut(pool, seed, new Map())
        expect(new Set(drawn.map(({ question }) => question)).size).toBe(Math.min(6, pool.length))
        for (const { options } of drawn) expect([...options].sort()).toEqual(['a', 'b', 'c'])
        expect(drawTestOut([...pool].reverse(), seed, new Map())).toEqual(drawn)
      }),
    )
  })
  test('covers as many lessons as it can, and no lesson is asked twice more than one that has questions left', () => {
    fc.assert(
      fc.property(banks, fc.string(), (pool, seed) => {
        const asked = lessonsOf(pool, drawTestOut(pool, seed, new Map()))
        const all = [...new Set(pool.map(({ lesson }) => lesson))]
        expect(new Set(asked).size).toBe(Math.min(6, all.length))
        const most = Math.max(0, ...all.map((lesson) => times(asked, lesson)))
        for (const lesson of all) {
          const n = times(asked, lesson)
          const isUsedUp = n === pool.filter((question) => question.lesson === lesson).length
          expect(n >= most - 1 || isUsedUp).toBe(true)
        }
      }),
    )
  })
  test('asks of six of eight lessons, in time of each', () => {
    const asked = Array.from({ length: 40 }, (_, n) =>
      lessonsOf(bank(Array(8).fill(5)), drawTestOut(bank(Array(8).fill(5)), `${n}`, new Map())),
    )
    for (const lessons of asked) expect(new Set(lessons).size).toBe(6)
    expect(new Set(asked.flat()).size).toBe(8)
    expect(new Set(asked.map((lessons) => lessons.join(' '))).size).toBeGreaterThan(30)
  })
  test('takes of a lesson what the person met least', () => {
    const pool = bank([2, 2, 2, 2, 2, 2])
    const met = new Map(
      pool.filter(({ hash }) => hash.endsWith('-0')).map(({ questionId }) => [questionId, 1]),
    )
    for (let n = 0; n < 20; n++)
      for (const { question } of drawTestOut(pool, `${n}`, met)) expect(question).toMatch(/-1$/)
  })
  test('sets no two of one kin side by side while a lesson has another', () => {
    const pool = bank([2, 2, 2, 2, 2, 2]).map((one) =>
      one.hash.endsWith('-0') ? { ...one, kin: 'same' } : one,
    )
    for (let n = 0; n < 20; n++) {
      const drawn = drawTestOut(pool, `${n}`, new Map()).map(({ question }) => question)
      expect(drawn.filter((hash) => hash.endsWith('-0')).length).toBeLessThan(2)
    }
  })
})

const answered = (...lines: [lesson: string, ...right: boolean[]][]) =>
  lines.flatMap(([lesson, ...right]) => right.map((isRight) => ({ lesson, isRight })))

describe('what is known', () => {
  test('four right of six tick their lessons off, three tick nothing', () => {
    const one = (...right: boolean[]) => answered(...right.map((is, n): [string, boolean] => [`l${n}`, is]))
    expect(lessonsKnown(one(true, true, false, true, false, true))).toEqual(['l0', 'l1', 'l3', 'l5'])
    expect(lessonsKnown(one(true, true, false, true, false, false))).toEqual([])
    expect(lessonsKnown(one(...Array(6).fill(true)))).toHaveLength(6)
  })
  test('a lesson that was asked twice is known when both are right', () => {
    expect(lessonsKnown(answered(['a', true, true], ['b', true, false], ['c', true], ['d', false]))).toEqual([
      'a',
      'c',
    ])
  })
  test('one more right answer never takes a lesson away', () => {
    const answers = fc.array(
      fc.record({ lesson: fc.constantFrom('a', 'b', 'c', 'd'), isRight: fc.boolean() }),
      {
        minLength: 6,
        maxLength: 6,
      },
    )
    fc.assert(
      fc.property(answers, fc.nat({ max: 5 }), (given, at) => {
        const better = given.map((one, n) => (n === at ? { ...one, isRight: true } : one))
        expect(lessonsKnown(better)).toEqual(expect.arrayContaining(lessonsKnown(given)))
      }),
    )
  })
  test('a lesson is never known by a wrong answer, nor without one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ lesson: fc.constantFrom('a', 'b', 'c'), isRight: fc.boolean() })),
        (given) => {
          for (const lesson of lessonsKnown(given)) {
            const of = given.filter((one) => one.lesson === lesson)
            expect(of.length > 0 && of.every(({ isRight }) => isRight)).toBe(true)
          }
        },
      ),
    )
  })
  test('who guesses gains nothing in 85 to 96 of 100 tries', () => {
    const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k)
    const gains = (p: number) =>
      Array.from({ length: TEST_OUT_QUESTIONS + 1 }, (_, k) => k)
        .filter((k) => k >= TEST_OUT_NEEDED)
        .reduce(
          (sum, k) => sum + choose(TEST_OUT_QUESTIONS, k) * p ** k * (1 - p) ** (TEST_OUT_QUESTIONS - k),
          0,
        )
    expect([gains(0.25), gains(0.38)].map((p) => Math.round(100 * p))).toEqual([4, 15])
  })
})

describe('where one stands', () => {
  const facts: TestOutFacts = {
    isBegun: false,
    isSubmitted: false,
    isCompleted: false,
    isSwitchedOff: false,
    questionsLeft: 6,
  }
  test.each([
    ['open', {}],
    ['closed', { questionsLeft: 5 }],
    ['closed', { isSwitchedOff: true }],
    ['begun', { isBegun: true }],
    ['begun', { isBegun: true, isSwitchedOff: true, questionsLeft: 0 }],
    ['needless', { isCompleted: true }],
    ['needless', { isCompleted: true, isBegun: true }],
    ['done', { isBegun: true, isSubmitted: true }],
    ['done', { isBegun: true, isSubmitted: true, isCompleted: true, isSwitchedOff: true }],
  ] as const)('%s: %j', (state, some) => {
    expect(testOutState({ ...facts, ...some })).toBe(state)
  })
})

test('the reason of a lesson done so is the word that the database takes', () => {
  expect(TESTED_OUT).toBe('tested_out')
})
