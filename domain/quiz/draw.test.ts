import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DrawnItem, drawQuiz, type PoolQuestion } from './draw'

const poolOf = (size: number): PoolQuestion[] =>
  Array.from({ length: size }, (_, index) => ({
    hash: `h${index}`,
    questionId: `q${index}`,
    options: ['a', 'b', 'c'],
  }))

test('the same seed draws the same quiz', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 8, max: 60 }), (seed, size) => {
      expect(drawQuiz(poolOf(size), 8, seed, new Map())).toEqual(
        drawQuiz(poolOf(size).reverse(), 8, seed, new Map()),
      )
    }),
  )
})

// Recorded once: a change here means that draws of old attempts can no longer be shown from their seeds.
test('a seed that was kept shows its draw again, from a pool in any order', () => {
  const drawn = ['h3 cab', 'h4 acb', 'h2 bca']
  for (const pool of [poolOf(5), poolOf(5).reverse(), [...poolOf(5).slice(2), ...poolOf(2)]])
    expect(
      drawQuiz(pool, 3, 'hai-dang', new Map()).map(
        ({ question, options }) => `${question} ${options.join('')}`,
      ),
    ).toEqual(drawn)
})

test('a quiz holds the asked number of different questions with every option once', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 8, max: 60 }), (seed, size) => {
      const drawn = drawQuiz(poolOf(size), 8, seed, new Map())
      expect(new Set(drawn.map(({ question }) => question)).size).toBe(8)
      for (const { options } of drawn) expect([...options].sort()).toEqual(['a', 'b', 'c'])
    }),
  )
})

test('no question returns until the pool is used', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 8, max: 50 }), (seed, size) => {
      const met = new Map<string, number>()
      const fullRounds = Math.floor(size / 8)
      for (let round = 0; round < fullRounds; round++) {
        for (const { question } of drawQuiz(poolOf(size), 8, `${seed}${round}`, met)) {
          const id = question.replace('h', 'q')
          expect(met.get(id) ?? 0).toBe(0)
          met.set(id, 1)
        }
      }
    }),
  )
})

test('what was met less often comes first, never met before once, once before twice', () => {
  const met = new Map([
    ['q0', 2],
    ['q1', 1],
    ['q3', 1],
  ])
  for (let n = 0; n < 20; n++) {
    const drawn = (count: number) =>
      drawQuiz(poolOf(4), count, `seed ${n}`, met)
        .map(({ question }) => question)
        .sort()
    expect([drawn(1), drawn(3)]).toEqual([['h2'], ['h1', 'h2', 'h3']])
  }
})

test('a second of one kin comes only when nothing else was met as rarely', () => {
  const pool = poolOf(9).map((question, i) => ({ ...question, kin: `k${i % 3}` }))
  const kinsOf = (count: number, seed: string, met = new Map<string, number>()) =>
    drawQuiz(pool, count, seed, met).map(
      ({ question }) => pool.find(({ hash }) => hash === question)?.kin ?? '',
    )
  for (let n = 0; n < 50; n++) {
    expect(kinsOf(3, `seed ${n}`).sort()).toEqual(['k0', 'k1', 'k2'])
    // What was never met comes before what was met, kin or not.
    const met = new Map(pool.filter(({ kin }) => kin !== 'k1').map(({ questionId }) => [questionId, 1]))
    expect(kinsOf(3, `seed ${n}`, met)).toEqual(['k1', 'k1', 'k1'])
  }
})

test('a drawn item is read from what was kept, and nothing less', () => {
  const item = { question: 'h1', options: ['b', 'a'] }
  expect(DrawnItem.parse(item)).toEqual(item)
  for (const broken of [{ question: 'h1' }, { options: ['a'] }, { question: 1, options: ['a'] }])
    expect(DrawnItem.safeParse(broken).success).toBe(false)
})

test('a pool smaller than the quiz is drawn whole', () => {
  expect(drawQuiz(poolOf(5), 8, 's', new Map())).toHaveLength(5)
})

test('every option comes first about equally often', () => {
  const first = { a: 0, b: 0, c: 0 }
  for (let n = 0; n < 3000; n++) {
    const option = drawQuiz(poolOf(1), 1, `seed ${n}`, new Map())[0]?.options[0]
    if (option === 'a' || option === 'b' || option === 'c') first[option]++
  }
  for (const count of Object.values(first)) expect(Math.abs(count - 1000)).toBeLessThan(120)
})
