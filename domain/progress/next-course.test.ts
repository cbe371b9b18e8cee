import { expect, test } from 'vitest'
import { buildCourse } from '@/test/build-course'
import type { Step } from './home-plan'
import { nextCourse } from './next-course'

const courses = [buildCourse('law'), buildCourse('collaborator', { visibility: 'internal' })]
const hrefOf = (next: Step | null) => nextCourse({ next }, courses)?.href

test('what comes next is led to, whatever it is, in the language of the reader', () => {
  expect(hrefOf({ kind: 'lesson', courseId: 'law', lessonId: '02-two', isFirst: false })).toEqual({
    vi: '/vi/courses/law/02-two',
    en: '/en/courses/law/02-two',
  })
  expect(hrefOf({ kind: 'attempt', courseId: 'law', attemptId: 'a1' })?.vi).toBe('/vi/attempts/a1')
  expect(hrefOf({ kind: 'quiz', courseId: 'law' })?.en).toBe('/en/quiz/law')
  expect(hrefOf({ kind: 'missed', courseId: 'law', attemptId: 'a1', again: null })?.vi).toBe('/vi/quiz/law')
})
test('a collaborator is led to the internal course', () => {
  const next: Step = { kind: 'lesson', courseId: 'collaborator', lessonId: '01-one', isFirst: true }
  expect(nextCourse({ next }, courses)).toMatchObject({
    courseId: 'collaborator',
    title: { vi: 'Khóa collaborator' },
    href: { vi: '/vi/training/collaborator/01-one' },
  })
})
test('nothing is next when nothing is left', () => {
  expect(nextCourse({ next: null }, courses)).toBeNull()
})
