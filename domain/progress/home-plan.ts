import type { CourseManifest } from '../content/manifest'
import type { Lang } from '../lang/lang'
import { retakeFrom } from '../quiz/retake'
import type { Day } from '../time/calendar'
import { courseMinutes } from './course-minutes'
import {
  asideStates,
  type EnrolmentState,
  type Evidence,
  evidenceOf,
  reaches,
} from '@/domain/enrolment/evidence'

export type AskedTarget = {
  id: string
  dueOn: Day
  state: EnrolmentState
  evidence: Evidence
  courseIds: string[]
}
export type BegunRun = {
  courseId: string
  completedAt: Date | null
  passedAt: Date | null
  lessonsDone: string[]
  lastLesson: string | null
  /** The attempt that is being answered. */
  openAttempt: string | null
  /** The newest attempt that was handed in and did not pass. */
  failed: { attemptId: string; submittedAt: Date } | null
}

export type Step =
  /** An attempt is open: it comes before everything else. */
  | { kind: 'attempt'; courseId: string; attemptId: string }
  | { kind: 'lesson'; courseId: string; lessonId: string; isFirst: boolean }
  | { kind: 'quiz'; courseId: string }
  /**
   * The quiz was failed: what was missed is read again; `again` is when the next attempt may begin, null when
   * it may now.
   */
  | { kind: 'missed'; courseId: string; attemptId: string; again: Date | null }
export type CoursePlan = {
  courseId: string
  lessonsDone: number
  lessons: number
  minutesLeft: number
  state: 'not_started' | 'learning' | 'quiz' | 'passed'
  isAsked: boolean
  /** The first due day of the targets that count more than was reached; null when none is left. */
  dueOn: Day | null
  next: Step | null
}
export type HomePlan = {
  courses: CoursePlan[]
  done: number
  asked: number
  /** Of the courses that are asked. */
  lessonsDone: number
  lessons: number
  minutesLeft: number
  dueOn: Day | null
  next: Step | null
}

/** What is left for one person: asked courses by due date, then those begun freely; and the one next step. */
export function homePlan(
  courses: readonly CourseManifest[],
  targets: readonly AskedTarget[],
  runs: readonly BegunRun[],
  lang: Lang,
  now: Date,
): HomePlan {
  const plans = planCourses(courses, targets, runs, lang, now).filter(
    ({ isAsked, courseId }) => isAsked || runs.some((run) => run.courseId === courseId),
  )
  const open = plans.find(({ next }) => next?.kind === 'attempt')
  const asked = plans.filter(({ isAsked }) => isAsked)
  const left = asked
    .flatMap((plan) => (plan.dueOn === null ? [] : [{ ...plan, dueOn: plan.dueOn }]))
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn))
  const begun = left.find(({ state }) => state !== 'not_started')
  return {
    courses: plans,
    done: asked.length - left.length,
    asked: asked.length,
    lessonsDone: asked.reduce((sum, { lessonsDone }) => sum + lessonsDone, 0),
    lessons: asked.reduce((sum, { lessons }) => sum + lessons, 0),
    minutesLeft: left.reduce((sum, { minutesLeft }) => sum + minutesLeft, 0),
    dueOn: left[0]?.dueOn ?? null,
    next: (open ?? begun ?? left[0] ?? plans.find(({ state }) => state !== 'passed'))?.next ?? null,
  }
}

/** Where one person stands in each of the courses: those asked first. */
export function planCourses(
  courses: readonly CourseManifest[],
  targets: readonly AskedTarget[],
  runs: readonly BegunRun[],
  lang: Lang,
  now: Date,
): CoursePlan[] {
  const active = targets.filter(({ state }) => !asideStates.includes(state))
  return courses
    .map((course) => {
      const run = runs.find(({ courseId }) => courseId === course.id)
      const asking = active.filter(({ courseIds }) => courseIds.includes(course.id))
      return planCourse(course, run, asking, lang, now)
    })
    .sort((a, b) => Number(b.isAsked) - Number(a.isAsked))
}

/** True while the target waits for this very course: another of its courses may be what is missing. */
function isWaiting({ state, evidence }: AskedTarget, courseId: string, run: BegunRun | undefined): boolean {
  const { lessonsDone = [], completedAt = null, passedAt = null } = run ?? {}
  const own = {
    courseId,
    tookPart: lessonsDone.length > 0,
    completed: completedAt !== null,
    passed: passedAt !== null,
  }
  return !reaches(state, evidence) && !reaches(evidenceOf([courseId], [own]), evidence)
}

function planCourse(
  course: CourseManifest,
  run: BegunRun | undefined,
  asking: readonly AskedTarget[],
  lang: Lang,
  now: Date,
): CoursePlan {
  const waiting = asking.filter((target) => isWaiting(target, course.id, run)).map(({ dueOn }) => dueOn)
  const left = run?.completedAt ? [] : course.lessons.filter(({ id }) => !run?.lessonsDone.includes(id))
  const base = {
    courseId: course.id,
    lessons: course.lessons.length,
    lessonsDone: course.lessons.length - left.length,
    isAsked: asking.length > 0,
    dueOn: waiting.sort()[0] ?? null,
  }
  if (run?.passedAt) return { ...base, state: 'passed', minutesLeft: 0, next: null }
  const minutesLeft = courseMinutes(course, lang, left)
  if (left.length === 0 || run?.openAttempt)
    return { ...base, state: 'quiz', minutesLeft, next: quizStep(course, run, now) }
  const resumed = left.find(({ id }) => id === run?.lastLesson) ?? left[0]
  const next: Step | null = resumed
    ? { kind: 'lesson', courseId: course.id, lessonId: resumed.id, isFirst: !run }
    : null
  return {
    ...base,
    state: run ? 'learning' : 'not_started',
    minutesLeft,
    next,
  }
}

/** What the quiz of a learned course asks next. */
function quizStep(course: CourseManifest, run: BegunRun | undefined, now: Date): Step {
  const courseId = course.id
  if (run?.openAttempt) return { kind: 'attempt', courseId, attemptId: run.openAttempt }
  if (!run?.failed) return { kind: 'quiz', courseId }
  const { attemptId, submittedAt } = run.failed
  const { retakeMinutes } = course.quiz
  const again = retakeFrom(now, submittedAt, retakeMinutes)
  return { kind: 'missed', courseId, attemptId, again }
}
