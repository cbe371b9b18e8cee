import { expect, test } from 'vitest'
import { z } from 'zod'
import { withResponse } from './response'

const Input = withResponse({ item: z.number() })

test('an answer is read as a response', () => {
  expect(Input.parse({ item: 1, response: { choice: 'b' } })).toEqual({ item: 1, response: { choice: 'b' } })
})
test('a flat choice, as forms and older pages send it, is the same answer', () => {
  expect(Input.parse({ item: 1, choice: 'b' })).toEqual({ item: 1, response: { choice: 'b' } })
})
test('an answer in both shapes is taken as the response it carries', () => {
  expect(Input.parse({ item: 1, choice: 'a', response: { choice: 'b' } })).toMatchObject({
    response: { choice: 'b' },
  })
})
test('what is no option, or no answer at all, is refused', () => {
  for (const sent of [
    { choice: 'z' },
    { choice: '' },
    { choice: 'ab' },
    { choice: 'xa' },
    { choice: 'B' },
    { response: {} },
    { response: { choice: 'a', x: 1 } },
    {},
  ])
    expect(Input.safeParse({ item: 1, ...sent }).success, JSON.stringify(sent)).toBe(false)
  for (const sent of [null, 'b', []]) expect(Input.safeParse(sent).success).toBe(false)
})
