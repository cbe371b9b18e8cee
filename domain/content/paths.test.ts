import { expect, test } from 'vitest'
import { coursePath, lessonPath, practicePath, quizPath } from './paths'

const open = { id: 'law', visibility: 'public' } as const
const internal = { id: 'staff', visibility: 'internal' } as const

test('public courses are read by anyone, internal ones behind the sign-in', () => {
  expect(coursePath('vi', open)).toBe('/vi/courses/law')
  expect(coursePath('en', internal)).toBe('/en/training/staff')
})

test('a lesson stands below its course, and a section is a place in it', () => {
  expect(lessonPath('vi', open, '01-one')).toBe('/vi/courses/law/01-one')
  expect(lessonPath('vi', internal, '01-one', 'first')).toBe('/vi/training/staff/01-one#first')
})

test('quiz and practice have one address for every course, and practice says where in it one is', () => {
  expect(quizPath('vi', internal)).toBe('/vi/quiz/staff')
  expect(practicePath('vi', internal)).toBe('/vi/practice/staff')
  expect(practicePath('en', open, { seed: 'x', page: '2' })).toBe('/en/practice/law?seed=x&page=2')
})
