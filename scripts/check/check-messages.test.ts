import { expect, test } from 'vitest'
import { messageFaults } from './check-messages'

test('both languages say everything, with the same values', () => {
  expect(
    messageFaults(
      { a: { b: 'Còn {n, plural, other {# bài}}' } },
      { a: { b: '{n, plural, one {# lesson} other {# lessons}} left' } },
    ),
  ).toEqual([])
})
test('a missing key, another value and an empty text are named', () => {
  expect(messageFaults({ a: 'x', b: '{n}', c: '' }, { b: '{m}', c: 'y', d: 'z' })).toHaveLength(4)
})
test('a number keeps its per cent sign on its line', () => {
  expect(messageFaults({ a: 'đủ 100 %', b: '{n} %' }, { a: 'all of 100%', b: '{n}%' })).toHaveLength(2)
  expect(messageFaults({ a: 'đủ 100\u00a0%' }, { a: 'all of 100%' })).toEqual([])
})
