import { expect, test } from 'vitest'
import { type AskedTarget, type BegunRun, homePlan } from '@/domain/progress/home-plan'
import { buildCourse } from '@/test/build-course'
import { nextCard, tasksAside } from './show'

const lessons = ['01-a', '02-b']
const courses = [buildCourse('law', { order: 1, lessons }), buildCourse('conduct', { order: 2, lessons })]
const at = new Date('2026-11-20T00:00:00Z')
const now = new Date('2026-11-28T03:00:00Z')
const run = (over: Partial<BegunRun> = {}): BegunRun => ({
  courseId: 'law',
  completedAt: null,
  passedAt: null,
  lessonsDone: ['01-a'],
  lastLesson: '01-a',
  openAttempt: null,
  failed: null,
  ...over,
})
const learned = (over: Partial<BegunRun> = {}): BegunRun =>
  run({ lessonsDone: lessons, completedAt: at, ...over })
const target = (over: Partial<AskedTarget> = {}): AskedTarget => ({
  id: 't',
  dueOn: '2026-12-15',
  state: 'took_part',
  evidence: 'passed',
  courseIds: ['law'],
  ...over,
})
const card = (targets: AskedTarget[], runs: BegunRun[]) =>
  nextCard(homePlan(courses, targets, runs, 'vi', now), courses, 'vi', 'An', {
    today: '2026-11-28',
    zone: 'Asia/Ho_Chi_Minh',
    missed: [],
  })

test('a course that was begun freely is not finished: its lesson is the one thing to do', () => {
  expect(card([], [run()])).toMatchObject({
    headline: 'Bạn đang học dở: Khóa law',
    due: undefined,
    action: { label: 'Học tiếp: 02-b', href: '/vi/courses/law/02-b' },
  })
  expect(card([], [run()]).isDone).not.toBe(true)
})
test.each(['paused', 'exempt'] as const)(
  'whoever is %s goes on with what was begun before, and nothing is said to be due',
  (state) => {
    expect(card([target({ state })], [run()])).toMatchObject({
      headline: 'Bạn đang học dở: Khóa law',
      due: undefined,
      action: { href: '/vi/courses/law/02-b' },
    })
  },
)
test('the quiz of a course that nobody asks for is led to, and read again after a fail', () => {
  expect(card([], [learned()]).action).toEqual({
    label: 'Làm bài kiểm tra: Khóa law',
    href: '/vi/quiz/law',
  })
  const failed = { attemptId: 'f', submittedAt: new Date(now.getTime() - 60_000) }
  expect(card([], [learned({ failed })])).toMatchObject({
    headline: 'Bạn đang học dở: Khóa law',
    fail: { title: 'Bạn chưa đạt bài kiểm tra này.' },
  })
})
test('an open quiz comes first, asked or not', () => {
  const waits = {
    headline: 'Bài kiểm tra khóa học Khóa law đang làm dở',
    action: { href: '/vi/attempts/open' },
  }
  expect(card([], [learned({ openAttempt: 'open' })])).toMatchObject(waits)
  const done = target({ courseIds: ['conduct'], state: 'passed' })
  const passed = { ...learned({ passedAt: at }), courseId: 'conduct' }
  expect(card([done], [passed, learned({ openAttempt: 'open' })])).toMatchObject(waits)
})
test('only who was asked something and did it all is told so', () => {
  expect(card([target({ state: 'passed' })], [learned({ passedAt: at })])).toMatchObject({
    headline: 'Bạn đã làm xong mọi việc được giao',
    isDone: true,
    action: { href: '/vi/certificates' },
  })
})
test('what is asked and not done is counted, with its day', () => {
  expect(card([target({ courseIds: ['law', 'conduct'] })], [learned({ passedAt: at })])).toMatchObject({
    headline: expect.stringMatching(/^Còn 1 khóa học, /),
    due: { isLate: false },
    action: { label: 'Bắt đầu: 01-a' },
  })
})

test('tasks are told beside a course once one was done, and those that it has no more are not counted', () => {
  const aside = (...tasksDone: string[]) => tasksAside(courses[0], { tasksDone }, 'vi')
  expect(aside()).toBeUndefined()
  expect(aside('01-a/gone')).toBeUndefined()
  expect(aside('01-a/look-up', '01-a/gone')).toBe('Làm thật: 1/2')
  expect(tasksAside(courses[0], undefined, 'vi')).toBeUndefined()
})
