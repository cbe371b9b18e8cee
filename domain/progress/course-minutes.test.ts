import { expect, test } from 'vitest'
import { buildCourse } from '@/test/build-course'
import { courseMinutes } from './course-minutes'

// Each lesson takes 7 minutes in Vietnamese and 6 in English, the quiz one a question: 8.
const course = buildCourse('law', { lessons: ['01-a', '02-b', '03-c'] })

test('a course takes its lessons and a minute for each question, in the language it is read in', () => {
  expect(courseMinutes(course, 'vi')).toBe(7 * 3 + 8)
  expect(courseMinutes(course, 'en')).toBe(6 * 3 + 8)
})
test('of a course that was begun the lessons left count, and the quiz', () => {
  expect(courseMinutes(course, 'vi', course.lessons.slice(1))).toBe(7 * 2 + 8)
  expect(courseMinutes(course, 'vi', [])).toBe(8)
})
