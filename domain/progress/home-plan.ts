import type { CourseManifest } from '../content/manifest'
import type { Lang } from '../lang/lang'
import type { Day } from '../time/calendar'
import { type EnrolmentState, type Evidence, reaches } from './evidence'

export type AskedTarget = { id: string; dueOn: Day; state: EnrolmentState; evidence: Evidence; courseIds: string[] }
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
  next: Step | null
}
export type HomePlan = { courses: CoursePlan[]; done: number; asked: number; minutesLeft: number; dueOn: Day | null; next: Step | null }

/** Minutes a quiz takes: one a question. */
const quizMinutes = (course: CourseManifest): number => course.quiz.draw

/** What is left for one person: asked courses by due date, then those begun freely; and the one next step. */
export function homePlan(
  courses: readonly CourseManifest[],
  targets: readonly AskedTarget[],
  runs: readonly BegunRun[],
  lang: Lang,
): HomePlan {
  const active = targets.filter(({ state }) => state !== 'paused' && state !== 'exempt' && state !== 'ended')
  const dueOf = (courseId: string): Day | null =>
    active
      .filter((target) => target.courseIds.includes(courseId) && !reaches(target.state, target.evidence))
      .map(({ dueOn }) => dueOn)
      .sort()[0] ?? null
  const plans = courses
    .filter(({ id }) => active.some((target) => target.courseIds.includes(id)) || runs.some((run) => run.courseId === id))
    .map((course) => {
      const run = runs.find(({ courseId }) => courseId === course.id)
      const isAsked = active.some((target) => target.courseIds.includes(course.id))
      return planCourse(course, run, isAsked, isAsked ? dueOf(course.id) : null, lang)
    })
    .sort((a, b) => Number(b.isAsked) - Number(a.isAsked))
  const asked = plans.filter(({ isAsked }) => isAsked)
  const left = asked.filter(({ state }) => state !== 'passed')
  const inOrder = [...left].sort(
    (a, b) => Number(b.state !== 'not_started') - Number(a.state !== 'not_started') || (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'),
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

function planCourse(course: CourseManifest, run: BegunRun | undefined, isAsked: boolean, dueOn: Day | null, lang: Lang): CoursePlan {
  const left = run?.completedAt ? [] : course.lessons.filter(({ id }) => !run?.lessonsDone.includes(id))
  const lessonsLeft = left.reduce((sum, { minutes }) => sum + minutes[lang], 0)
  const base = { courseId: course.id, lessons: course.lessons.length, lessonsDone: course.lessons.length - left.length, isAsked, dueOn }
  if (run?.passedAt) return { ...base, state: 'passed', minutesLeft: 0, next: null }
  if (left.length === 0) return { ...base, state: 'quiz', minutesLeft: quizMinutes(course), next: { kind: 'quiz', courseId: course.id } }
  const resumed = left.find(({ id }) => id === run?.lastLesson) ?? left[0]
  const next: Step | null = resumed ? { kind: 'lesson', courseId: course.id, lessonId: resumed.id } : null
  return { ...base, state: run ? 'learning' : 'not_started', minutesLeft: lessonsLeft + quizMinutes(course), next }
}
