import { expect, test } from 'vitest'
import { fieldsOfList } from './fields-of-list'

test('the fields of a list are those that begin with its name and a point, in their order', () => {
  const fields = { 'answer.1': 'b', answer: 'x', answered: 'y', 'answer.0': 'a', 'course.answer.2': 'z' }
  expect(fieldsOfList(fields, 'answer')).toEqual([
    ['1', 'b'],
    ['0', 'a'],
  ])
})
test('what stands behind the first point is the name, with points and empty', () => {
  expect(fieldsOfList({ 'kind.a.b': '1', 'kind.': '2' }, 'kind')).toEqual([
    ['a.b', '1'],
    ['', '2'],
  ])
})
test('a form without the list has none of it', () => {
  expect(fieldsOfList({}, 'kind')).toEqual([])
})
