import { expect, test } from 'vitest'
import { buildCourse } from '@/test/build-course'
import { type AskedTarget, type BegunRun, homePlan } from './home-plan'

const lessons = ['01-a', '02-b']
const courses = [
  buildCourse('law', { order: 1, lessons }),
  buildCourse('conduct', { order: 2, lessons }),
  buildCourse('staff', { order: 3, lessons }),
]
const target: AskedTarget = {
  id: 't',
  dueOn: '2026-12-15',
  state: 'took_part',
  evidence: 'passed',
  courseIds: ['law', 'conduct'],
}
const run = (courseId: string, over: Partial<BegunRun> = {}): BegunRun => ({
  courseId,
  completedAt: null,
  passedAt: null,
  lessonsDone: [],
  lastLesson: null,
  hasOpenAttempt: false,
  ...over,
})
const at = new Date('2026-11-20T00:00:00Z')

test('nothing begun: the first asked course is next and all minutes are left', () => {
  expect(homePlan(courses, [target], [], 'vi')).toMatchObject({
    done: 0,
    asked: 2,
    minutesLeft: 44,
    dueOn: '2026-12-15',
    next: { kind: 'lesson', courseId: 'law', lessonId: '01-a' },
  })
})
test('a course that was begun comes before one that was not', () => {
  const plan = homePlan(
    courses,
    [target],
    [run('conduct', { lessonsDone: ['01-a'], lastLesson: '01-a' })],
    'vi',
  )
  expect(plan.next).toEqual({ kind: 'lesson', courseId: 'conduct', lessonId: '02-b' })
})
test('the lesson last read is resumed even when an earlier one is open', () => {
  expect(homePlan(courses, [target], [run('law', { lastLesson: '02-b' })], 'vi').next).toMatchObject({
    lessonId: '02-b',
  })
})
test('all lessons done: the quiz is next', () => {
  const plan = homePlan(
    courses,
    [target],
    [run('law', { lessonsDone: ['01-a', '02-b'], completedAt: at })],
    'vi',
  )
  expect(plan.next).toEqual({ kind: 'quiz', courseId: 'law' })
})
test('a completed run stays completed when the course gains a lesson', () => {
  const grown = [buildCourse('law', { lessons: [...lessons, '03-c'] })]
  expect(
    homePlan(grown, [target], [run('law', { lessonsDone: ['01-a', '02-b'], completedAt: at })], 'vi').next,
  ).toMatchObject({
    kind: 'quiz',
  })
})
test('all passed: nothing is left and nothing is due', () => {
  const runs = [
    run('law', { completedAt: at, passedAt: at }),
    run('conduct', { completedAt: at, passedAt: at }),
  ]
  expect(homePlan(courses, [{ ...target, state: 'passed' }], runs, 'vi')).toMatchObject({
    done: 2,
    minutesLeft: 0,
    dueOn: null,
    next: null,
  })
})
test('a target that counts less than passing leaves nothing once that is reached', () => {
  const begun = [run('law', { lessonsDone: ['01-a'], lastLesson: '01-a' })]
  const takingPart = { ...target, evidence: 'took_part' as const, state: 'took_part' as const }
  expect(homePlan(courses, [takingPart], begun, 'vi')).toMatchObject({
    done: 2,
    asked: 2,
    minutesLeft: 0,
    dueOn: null,
  })
  const learned = [run('law', { lessonsDone: lessons, completedAt: at })]
  const completing = { ...target, evidence: 'completed' as const, state: 'took_part' as const }
  expect(homePlan(courses, [completing], learned, 'vi')).toMatchObject({
    done: 1,
    asked: 2,
    next: { kind: 'lesson', courseId: 'conduct' },
  })
  expect(homePlan(courses, [completing, { ...target, id: 'u' }], learned, 'vi')).toMatchObject({
    done: 0,
    asked: 2,
  })
})
test('someone on leave is asked nothing', () => {
  expect(homePlan(courses, [{ ...target, state: 'paused' }], [], 'vi')).toMatchObject({
    asked: 0,
    courses: [],
    next: null,
  })
})
test('a course learned freely stands below those asked and is not counted', () => {
  const plan = homePlan(courses, [target], [run('staff')], 'vi')
  expect(plan.courses.map(({ courseId }) => courseId)).toEqual(['law', 'conduct', 'staff'])
  expect(plan.asked).toBe(2)
})
