import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EnrolmentState } from '@/domain/enrolment/evidence'
import { buildCourse } from '@/test/build-course'
import { type AskedTarget, type BegunRun, homePlan as planAt, planCourses } from './home-plan'

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
  openAttempt: null,
  failed: null,
  ...over,
})
const at = new Date('2026-11-20T00:00:00Z')
const now = new Date('2026-11-28T03:00:00Z')
const homePlan = (
  all: Parameters<typeof planAt>[0],
  asked: AskedTarget[],
  runs: BegunRun[],
  lang: 'vi' | 'en' = 'vi',
) => planAt(all, asked, runs, lang, now)
const ago = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000)
const learned = (courseId: string, over: Partial<BegunRun> = {}): BegunRun =>
  run(courseId, { lessonsDone: lessons, completedAt: at, ...over })

test('nothing begun: the first asked course is next and all minutes are left', () => {
  expect(homePlan(courses, [target], [], 'vi')).toMatchObject({
    done: 0,
    asked: 2,
    minutesLeft: 44,
    dueOn: '2026-12-15',
    lessonsDone: 0,
    lessons: 4,
    next: { kind: 'lesson', courseId: 'law', lessonId: '01-a', isFirst: true },
  })
})
test('a course that was begun comes before one that was not', () => {
  const plan = homePlan(
    courses,
    [target],
    [run('conduct', { lessonsDone: ['01-a'], lastLesson: '01-a' })],
    'vi',
  )
  expect(plan.next).toEqual({ kind: 'lesson', courseId: 'conduct', lessonId: '02-b', isFirst: false })
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
  const read = [learned('law')]
  const completing = { ...target, evidence: 'completed' as const, state: 'took_part' as const }
  expect(homePlan(courses, [completing], read, 'vi')).toMatchObject({
    done: 1,
    asked: 2,
    next: { kind: 'lesson', courseId: 'conduct' },
  })
  expect(homePlan(courses, [completing, { ...target, id: 'u' }], read, 'vi')).toMatchObject({
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
test('an open attempt is always first, whatever else was begun, asked or due', () => {
  const open = learned('staff', { openAttempt: 'a1' })
  const others = [run('law', { lessonsDone: ['01-a'], lastLesson: '01-a' }), learned('conduct')]
  const step = { kind: 'attempt', courseId: 'staff', attemptId: 'a1' }
  expect(homePlan(courses, [target], [...others, open]).next).toEqual(step)
  expect(homePlan(courses, [{ ...target, state: 'paused' }], [open]).next).toEqual(step)
  const grown = [...courses.slice(0, 2), buildCourse('staff', { lessons: [...lessons, '03-c'] })]
  const unfinished = run('staff', { lessonsDone: lessons, openAttempt: 'a1' })
  expect(homePlan(grown, [target], [...others, unfinished]).next).toEqual(step)
})
test('after a fail what was missed is next, with the time from which one may try again', () => {
  const { retakeMinutes } = buildCourse('law').quiz
  const failed = (minutes: number) =>
    learned('law', { failed: { attemptId: 'a1', submittedAt: ago(minutes) } })
  expect(homePlan(courses, [target], [failed(retakeMinutes - 1)]).next).toEqual({
    kind: 'missed',
    courseId: 'law',
    attemptId: 'a1',
    again: new Date(now.getTime() + 60_000),
  })
  expect(homePlan(courses, [target], [failed(retakeMinutes)]).next).toMatchObject({ again: null })
  const retrying = learned('law', {
    failed: { attemptId: 'a1', submittedAt: ago(60) },
    openAttempt: 'a2',
  })
  expect(homePlan(courses, [target], [retrying]).next).toMatchObject({ kind: 'attempt', attemptId: 'a2' })
})
test('lessons are counted over the courses that are asked', () => {
  const begun = [run('law', { lessonsDone: ['01-a'] }), run('staff', { lessonsDone: ['01-a'] })]
  expect(homePlan(courses, [target], begun)).toMatchObject({ lessonsDone: 1, lessons: 4 })
})
test('the list of courses holds every one, those asked first, also those nobody asked and nobody began', () => {
  const plans = planCourses(courses, [{ ...target, courseIds: ['staff', 'conduct'] }], [], 'vi', now)
  expect(plans.map(({ courseId, isAsked }) => [courseId, isAsked])).toEqual([
    ['conduct', true],
    ['staff', true],
    ['law', false],
  ])
})
test('a course says where one stands in it', () => {
  const runs = [run('law', { lessonsDone: ['01-a'] }), learned('conduct'), learned('staff', { passedAt: at })]
  const all = [...courses, buildCourse('new', { order: 4, lessons })]
  const plans = planCourses(all, [target], runs, 'vi', now)
  expect(plans.map(({ state, lessonsDone, minutesLeft }) => [state, lessonsDone, minutesLeft])).toEqual([
    ['learning', 1, 15],
    ['quiz', 2, 8],
    ['passed', 2, 0],
    ['not_started', 0, 22],
  ])
})
test('a course without lessons begins with its quiz', () => {
  const bare = [buildCourse('law', { lessons: [] })]
  expect(homePlan(bare, [target], []).next).toEqual({ kind: 'quiz', courseId: 'law' })
})

const due = (courseId: string, dueOn: string, over: Partial<AskedTarget> = {}): AskedTarget => ({
  ...target,
  id: courseId,
  courseIds: [courseId],
  dueOn,
  ...over,
})
test.each([
  ['the first due', ['2026-12-03', '2026-12-01', '2026-12-02'], [], 'conduct'],
  ['the first in the order of courses when all are due together', Array(3).fill('2026-12-01'), [], 'law'],
  [
    'the one that was begun, though others are due before',
    ['2026-12-01', '2026-12-03', '2026-12-02'],
    ['conduct'],
    'conduct',
  ],
  [
    'the one that was begun, wherever it stands',
    ['2026-12-01', '2026-12-02', '2026-12-03'],
    ['staff'],
    'staff',
  ],
  [
    'of two that were begun the one due first',
    ['2026-12-01', '2026-12-03', '2026-12-02'],
    ['conduct', 'staff'],
    'staff',
  ],
])('next is %s', (_what, days: string[], begun: string[], next) => {
  const targets = courses.map(({ id }, place) => due(id, days[place] ?? ''))
  const plan = homePlan(
    courses,
    targets,
    begun.map((id) => run(id)),
  )
  expect(plan.next).toMatchObject({ courseId: next })
  expect(plan.dueOn).toBe('2026-12-01')
})
test('a course that two targets ask for is due when the first of them is', () => {
  const targets = [due('law', '2026-12-20'), due('law', '2026-12-10'), due('law', '2026-12-15')]
  expect(planCourses(courses, targets, [], 'vi', now)[0]?.dueOn).toBe('2026-12-10')
  // What counts less is reached already: its day is over and done with.
  const reached = [due('law', '2026-12-10', { evidence: 'completed' }), due('law', '2026-12-20')]
  expect(planCourses(courses, reached, [learned('law')], 'vi', now)[0]?.dueOn).toBe('2026-12-20')
})
test.each([
  ['took_part', run('law'), true],
  ['took_part', run('law', { lessonsDone: ['01-a'] }), false],
  ['completed', run('law', { lessonsDone: lessons }), true],
  ['completed', learned('law'), false],
  ['passed', learned('law'), true],
  ['passed', learned('law', { passedAt: at }), false],
] as const)(
  'a target of one course that counts %s waits by what its run reached, before the sync says so',
  (evidence, begun, waits) => {
    const asked = due('law', '2026-12-15', { evidence, state: 'not_started' })
    expect(homePlan(courses, [asked], [begun]).dueOn).toBe(waits ? '2026-12-15' : null)
    expect(homePlan(courses, [asked], []).dueOn).toBe('2026-12-15')
  },
)
test('when nothing asked is left, a course that was begun and not passed is next', () => {
  const passed = learned('law', { passedAt: at })
  expect(homePlan(courses, [due('law', '2026-12-15')], [passed, run('staff')]).next).toMatchObject({
    kind: 'lesson',
    courseId: 'staff',
  })
  expect(homePlan(courses, [], [passed]).next).toBeNull()
})

const ids = courses.map(({ id }) => id)
const anyTarget = fc.record<AskedTarget>({
  id: fc.constantFrom('t', 'u'),
  dueOn: fc.constantFrom('2026-12-01', '2026-12-15'),
  state: fc.constantFrom(...EnrolmentState.options),
  evidence: fc.constantFrom('took_part', 'completed', 'passed'),
  courseIds: fc.subarray(ids, { minLength: 1 }),
})
const anyRuns = fc.subarray(ids).chain((begun) =>
  fc.tuple(
    ...begun.map((id) =>
      fc
        .record({
          lessonsDone: fc.subarray(lessons),
          completedAt: fc.constantFrom(null, at),
          passedAt: fc.constantFrom(null, at),
          openAttempt: fc.constantFrom(null, 'a1'),
        })
        .map((over) => run(id, over)),
    ),
  ),
)
test('whatever is asked and begun, something is next and due while anything is left, and the counts fit together', () => {
  fc.assert(
    fc.property(fc.array(anyTarget, { maxLength: 4 }), anyRuns, (targets, runs) => {
      const plan = homePlan(courses, targets, runs)
      const left = plan.asked - plan.done
      expect(left).toBeGreaterThanOrEqual(0)
      expect(plan.dueOn === null).toBe(left === 0)
      if (left > 0) expect(plan.next).not.toBeNull()
      if (left === 0) expect(plan.minutesLeft).toBe(0)
      expect(plan.lessonsDone).toBeLessThanOrEqual(plan.lessons)
      const open = plan.courses.some(({ next }) => next?.kind === 'attempt')
      if (open) expect(plan.next?.kind).toBe('attempt')
    }),
  )
})
