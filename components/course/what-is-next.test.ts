import { describe, expect, test } from 'vitest'
import type { HeldAnswer } from './held-answers'
import type { Progress } from './progress-store'
import { courseAfter, courseStep, lessonEnd, type Place } from './what-is-next'

const lesson = (id: string) => ({ id, title: id, href: `/vi/courses/example/${id}`, minutes: '8 phút' })
const place = (at: string): Place => ({
  course: 'example',
  lesson: at,
  lessons: [lesson('01'), lesson('02'), lesson('03')],
  recalls: ['r1', 'r2'],
  quiz: { title: 'Kiểm tra', href: '/vi/quiz/example' },
  nextCourse: { title: 'Khóa sau', href: '/vi/courses/later' },
  afterAll: { title: 'Chứng nhận', href: '/vi/certificates' },
})
const done = { done: true, testedOutOn: null, answered: ['r1', 'r2'], section: '' }
const progress = (change: Partial<Progress> = {}): Progress => ({
  signedIn: true,
  who: 'an',
  lessons: {},
  tasks: [],
  quizReady: false,
  gauge: 'before',
  passed: false,
  ...change,
})
const held = (exercise: string, owner: string | null): HeldAnswer => ({
  course: 'example',
  lesson: '01',
  exercise,
  choice: 'a',
  owner,
})

describe('the end of a lesson', () => {
  test('claims nothing while it is not known who reads', () => {
    expect(lessonEnd(place('01'), null, [])).toMatchObject({ isDone: false, open: [], isNext: false })
  })
  test('names the questions that are open, and going on is not the one thing to do', () => {
    const lessons = { '01': { done: false, testedOutOn: null, answered: ['r1'], section: '' } }
    expect(lessonEnd(place('01'), progress({ lessons }), [])).toMatchObject({
      isDone: false,
      open: ['r2'],
      isNext: false,
      ahead: { kind: 'lesson', to: { title: '02' } },
    })
  })
  test('leads on once the lesson is done, and counts the lessons', () => {
    expect(lessonEnd(place('01'), progress({ lessons: { '01': done } }), [])).toMatchObject({
      isDone: true,
      done: 1,
      isNext: true,
      ahead: { kind: 'lesson', to: { title: '02', minutes: '8 phút' } },
    })
  })
  test('an answer that is held or waits is not open and not recorded', () => {
    const out = progress({ signedIn: false, who: null })
    expect(lessonEnd(place('01'), out, [held('r1', null)])).toMatchObject({
      isDone: false,
      open: ['r2'],
      waits: 'held',
    })
    expect(lessonEnd(place('01'), progress(), [held('r1', 'an'), held('r2', 'an')])).toMatchObject({
      isDone: false,
      open: [],
      waits: 'waiting',
    })
    expect(lessonEnd(place('02'), out, [held('r1', null)]).waits).toBe('nothing')
  })
})

describe('the end of a course', () => {
  test('leads to the lesson that was left out while the quiz is closed', () => {
    expect(lessonEnd(place('03'), progress({ lessons: { '02': done, '03': done } }), [])).toMatchObject({
      lessonsOpen: 1,
      ahead: { kind: 'lesson', to: { title: '01' } },
    })
  })
  test('leads to the quiz once every lesson is done, from whichever lesson', () => {
    const all = { '01': done, '02': done, '03': done }
    for (const at of ['01', '03'])
      expect(lessonEnd(place(at), progress({ lessons: all, quizReady: true }), []).ahead.kind).toBe('quiz')
  })
  test('leads to the next course once it is passed, and after the last one to the certificates', () => {
    const passed = progress({ lessons: { '03': done }, quizReady: true, passed: true })
    expect(lessonEnd(place('03'), passed, []).ahead).toMatchObject({
      kind: 'course',
      to: { title: 'Khóa sau' },
    })
    expect(lessonEnd({ ...place('03'), nextCourse: null }, passed, []).ahead.kind).toBe('passed')
  })
})

describe('after a course', () => {
  const internal = {
    courseId: 'collaborator',
    title: { vi: 'Khóa nội bộ', en: 'Internal' },
    href: { vi: '/vi/training/collaborator/01', en: '/en/training/collaborator/01' },
  }
  test('comes what is next for the reader, once it is known who reads, also an internal course', () => {
    expect(courseAfter(place('03'), null, 'vi')).toEqual(place('03').nextCourse)
    expect(courseAfter(place('03'), { signedIn: false, next: null }, 'vi')).toEqual(place('03').nextCourse)
    expect(courseAfter(place('03'), { signedIn: true, next: internal }, 'en')).toEqual({
      title: 'Internal',
      href: '/en/training/collaborator/01',
    })
  })
  test('comes nothing when nothing is left, and never the same course again', () => {
    const same = { ...internal, courseId: 'example' }
    expect(courseAfter(place('03'), { signedIn: true, next: null }, 'vi')).toBeNull()
    expect(courseAfter(place('03'), { signedIn: true, next: same }, 'vi')).toBeNull()
  })
})

describe('the one button of a course page', () => {
  const course = {
    lessons: place('01').lessons,
    quizHref: '/vi/quiz/example',
    certificatesHref: '/vi/certificates',
  }
  const after = { title: 'Khóa sau', href: '/vi/courses/later/01' }
  test('begins, goes on, and leads to the quiz', () => {
    expect(courseStep(course, null, after)).toEqual({ kind: 'start', href: '/vi/courses/example/01' })
    expect(courseStep(course, progress({ lessons: { '01': done } }), after)).toEqual({
      kind: 'goOn',
      href: '/vi/courses/example/02',
    })
    expect(courseStep(course, progress({ quizReady: true }), after).kind).toBe('quiz')
  })
  test('leads on after a pass, and to the certificates when nothing is left', () => {
    const passed = progress({ quizReady: true, passed: true })
    expect(courseStep(course, passed, after)).toEqual({ kind: 'next', href: '/vi/courses/later/01' })
    expect(courseStep(course, passed, null)).toEqual({ kind: 'certificate', href: '/vi/certificates' })
  })
})
