import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Question } from '../content/exercise'
import { asExercise, PRACTICE_SIZE, PracticePlace, practicePage, practiceQuery } from './practice'

const both = (text: string) => ({ vi: text, en: text })
const bankOf = (count: number, answersOf = (i: number): unknown => i) =>
  Array.from({ length: count }, (_, i) => {
    const options = (['a', 'b', 'c', 'd'] as const).map((id) => ({
      id,
      text: both(`${id} ${answersOf(i)}`),
      why: both('why'),
      correct: id === 'b',
    }))
    const body: Question = {
      id: `q${i}`,
      kind: 'knowledge',
      lesson: '01-one',
      section: 'first',
      stem: both(`${i}?`),
      options,
    }
    return { hash: `h${i}`, body }
  })
const asked = (bank: ReturnType<typeof bankOf>, seed: string, page: number) =>
  practicePage(bank, seed, page).questions.map(({ id }) => id)

test('the pages of an order ask every question once, ten at a time, before anything returns', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 64 }), fc.string(), (count, seed) => {
      const bank = bankOf(count)
      const { pages } = practicePage(bank, seed, 1)
      const all = Array.from({ length: pages }, (_, i) => asked(bank, seed, i + 1))
      expect(all.flat().toSorted()).toEqual(bank.map(({ body }) => body.id).toSorted())
      for (const page of all.slice(0, -1)) expect(page).toHaveLength(PRACTICE_SIZE)
    }),
  )
})

test('an address always shows the same questions with the same options, whatever the order of the bank', () => {
  const bank = bankOf(32)
  expect(practicePage(bank, 'x', 2)).toEqual(practicePage(bank.toReversed(), 'x', 2))
})

test('another seed is another order of questions and of options', () => {
  const bank = bankOf(32)
  expect(asked(bank, 'x', 1)).not.toEqual(asked(bank, 'y', 1))
  const orders = practicePage(bank, 'x', 1).questions.map(({ options }) =>
    options.map(({ id }) => id).join(''),
  )
  expect(new Set(orders).size).toBeGreaterThan(3)
  for (const order of orders) expect([...order].toSorted().join('')).toBe('abcd')
})

test('questions that offer the same answers are not on one page while others are left', () => {
  const bank = bankOf(24, (i) => i % 12)
  for (const page of [1, 2]) {
    const answers = practicePage(bank, 'x', page).questions.map(
      ({ options }) => options.find(({ id }) => id === 'a')?.text.vi,
    )
    expect(new Set(answers).size).toBe(PRACTICE_SIZE)
  }
})

test('a page behind the last is the last, also the farthest that can be written', () => {
  const bank = bankOf(23)
  expect(practicePage(bank, 'x', 3)).toMatchObject({ page: 3, pages: 3 })
  expect(asked(bank, 'x', 3)).toHaveLength(3)
  expect(practicePage(bank, 'x', Number.MAX_SAFE_INTEGER)).toEqual(practicePage(bank, 'x', 3))
  expect(practicePage([], 'x', 4)).toEqual({ questions: [], page: 0, pages: 0 })
})

test('an address that cannot be read is the first page of all lessons, in no order yet', () => {
  expect(PracticePlace.parse({ seed: 'aB-_9', page: '2', only: '01-one' })).toEqual({
    seed: 'aB-_9',
    page: 2,
    only: '01-one',
  })
  for (const wrong of [
    {},
    { seed: 'x'.repeat(21), page: '0', only: '../x' },
    { seed: ['a', 'b'], page: '1.5', only: ['a'] },
    { seed: 'a b', page: 'two', only: '' },
    { seed: '', page: '-1' },
  ])
    expect(PracticePlace.parse(wrong)).toEqual({ page: 1 })
})

test('a place is written into the address with its page, and without an order only the lesson is', () => {
  expect(practiceQuery({ seed: 'x', page: 2, only: undefined })).toEqual({ seed: 'x', page: '2' })
  expect(practiceQuery({ seed: 'x', page: 1, only: '01-one' })).toEqual({
    seed: 'x',
    page: '1',
    only: '01-one',
  })
  expect(practiceQuery({ page: 3, only: '01-one' })).toEqual({ only: '01-one' })
  expect(practiceQuery({ page: 3 })).toEqual({})
  const place = PracticePlace.parse({ seed: 'a_b', page: '7', only: '02-two' })
  expect(PracticePlace.parse(practiceQuery(place))).toEqual(place)
})

test('a question with a situation, told or shown, is asked as a case; nothing of it counts', () => {
  const question: Question = {
    id: 'q',
    kind: 'scenario',
    lesson: '01-one',
    section: 'first',
    stem: both('?'),
    options: [],
  }
  expect(asExercise(question)).toEqual({ id: 'q', kind: 'choice', stem: both('?'), options: [] })
  expect(asExercise({ ...question, situation: both('s') }).kind).toBe('case')
  const shown = { kind: 'address', address: 'https://a.example/' } as const
  expect(asExercise({ ...question, shown })).toMatchObject({ kind: 'case', shown })
})
