import type { CourseManifest } from '../content/manifest'
import type { Lang } from '../lang/lang'
import type { Day } from '../time/calendar'
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
  hasOpenAttempt: boolean
}

export type Step = { kind: 'lesson'; courseId: string; lessonId: string } | { kind: 'quiz'; courseId: string }
export type CoursePlan = {
  courseId: string
  lessonsDone: number
  lessons: number
  minutesLeft: number
  state: 'not_started' | 'learning' | 'quiz' | 'passed'
  dueOn: Day | null
  isAsked: boolean
  /** Asked by a target that counts more than was reached. */
  isLeft: boolean
  next: Step | null
}
export type HomePlan = {
  courses: CoursePlan[]
  done: number
  asked: number
  minutesLeft: number
  dueOn: Day | null
  next: Step | null
}

/** Minutes a quiz takes: one a question. */
const quizMinutes = (course: CourseManifest): number => course.quiz.draw

/** What is left for one person: asked courses by due date, then those begun freely; and the one next step. */
export function homePlan(
  courses: readonly CourseManifest[],
  targets: readonly AskedTarget[],
  runs: readonly BegunRun[],
  lang: Lang,
): HomePlan {
  const active = targets.filter(({ state }) => !asideStates.includes(state))
  const plans = courses
    .flatMap((course) => {
      const run = runs.find(({ courseId }) => courseId === course.id)
      const asking = active.filter(({ courseIds }) => courseIds.includes(course.id))
      return run || asking.length > 0 ? [planCourse(course, run, asking, lang)] : []
    })
    .sort((a, b) => Number(b.isAsked) - Number(a.isAsked))
  const asked = plans.filter(({ isAsked }) => isAsked)
  const left = asked.filter(({ isLeft }) => isLeft)
  const inOrder = [...left].sort(
    (a, b) =>
      Number(b.state !== 'not_started') - Number(a.state !== 'not_started') ||
      (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'),
  )
  return {
    courses: plans,
    done: asked.length - left.length,
    asked: asked.length,
    minutesLeft: left.reduce((sum, { minutesLeft }) => sum + minutesLeft, 0),
    dueOn: left.flatMap(({ dueOn }) => dueOn ?? []).sort()[0] ?? null,
    next: inOrder[0]?.next ?? plans.find(({ state }) => state !== 'passed')?.next ?? null,
  }
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
): CoursePlan {
  const waiting = asking.filter((target) => isWaiting(target, course.id, run)).map(({ dueOn }) => dueOn)
  const left = run?.completedAt ? [] : course.lessons.filter(({ id }) => !run?.lessonsDone.includes(id))
  const lessonsLeft = left.reduce((sum, { minutes }) => sum + minutes[lang], 0)
  const base = {
    courseId: course.id,
    lessons: course.lessons.length,
    lessonsDone: course.lessons.length - left.length,
    isAsked: asking.length > 0,
    isLeft: waiting.length > 0,
    dueOn: waiting.sort()[0] ?? null,
  }
  if (run?.passedAt) return { ...base, state: 'passed', minutesLeft: 0, next: null }
  if (left.length === 0)
    return {
      ...base,
      state: 'quiz',
      minutesLeft: quizMinutes(course),
      next: { kind: 'quiz', courseId: course.id },
    }
  const resumed = left.find(({ id }) => id === run?.lastLesson) ?? left[0]
  const next: Step | null = resumed ? { kind: 'lesson', courseId: course.id, lessonId: resumed.id } : null
  return {
    ...base,
    state: run ? 'learning' : 'not_started',
    minutesLeft: lessonsLeft + quizMinutes(course),
    next,
  }
}
