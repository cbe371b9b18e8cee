import { newSerial } from '@/domain/certificate/serial'
import type { CourseManifest } from '@/domain/content/manifest'
import { passScoreOf } from '@/domain/quiz/grade'
import type { Chance, SchoolDays } from './chance'

export type PlannedAttempt = {
  id: string
  startedAt: number
  submittedAt: number
  score: number
  isPassed: boolean
}
/**
 * One person's pass through one course, as it would have been recorded; `lessons` holds when each was done,
 * in order.
 */
export type PlannedRun = {
  id: string
  course: CourseManifest
  startedAt: number
  lessons: number[]
  attempts: PlannedAttempt[]
  /** When the lesson after the last done one was begun, if it was. */
  openLessonAt: number | null
  pass: PlannedPass | null
}
/** What passing writes: the completion, and the certificate with its serial. */
export type PlannedPass = {
  attempt: PlannedAttempt
  completionId: string
  certificateId: string
  serial: string
}

export const tookPartAt = (run: PlannedRun): number | null => run.lessons[0] ?? null
export const completedAt = (run: PlannedRun): number | null =>
  run.lessons.length === run.course.lessons.length ? (run.lessons.at(-1) ?? null) : null
export const passedAt = (run: PlannedRun): number | null => run.pass?.attempt.submittedAt ?? null

/** How long the term has lasted, in days; all learning lies in it. */
export const TERM_DAYS = 90
const MINUTE = 60_000
const MOST_ATTEMPTS = 4

/**
 * Eagerness, the day the account was opened (from today), and the moment after which nothing more was
 * learned.
 */
type Learner = { pace: number; activatedOn: number; until: number }

/**
 * What a person has learned of these courses until now: begun early or late, in sittings, given up here and
 * there.
 */
export function study(
  courses: readonly CourseManifest[],
  learner: Learner,
  days: SchoolDays,
  chance: Chance,
): PlannedRun[] {
  const runs: PlannedRun[] = []
  if (!chance.happens(0.7 + 0.3 * learner.pace)) return runs
  const first = Math.floor(-TERM_DAYS + TERM_DAYS * chance.share() ** (0.5 + 1.6 * learner.pace))
  let at = days.learningTime(Math.max(first, learner.activatedOn + 1), chance)
  for (const course of courses) {
    if (at > learner.until || chance.happens(0.03 * (1.2 - learner.pace))) return runs
    const run: PlannedRun = {
      id: chance.id(at),
      course,
      startedAt: at,
      lessons: [],
      attempts: [],
      openLessonAt: null,
      pass: null,
    }
    runs.push(run)
    const end = learnLessons(run, at, learner, days, chance)
    if (end === null || !takeQuiz(run, end, learner, chance)) return runs
    at = pause(passedAt(run) ?? end, learner, days, chance)
  }
  return runs
}

/** Reads the lessons in turn; answers when the last was done, or null when the person stopped before. */
function learnLessons(
  run: PlannedRun,
  from: number,
  learner: Learner,
  days: SchoolDays,
  chance: Chance,
): number | null {
  let at = from
  for (const { minutes } of run.course.lessons) {
    const done = at + Math.floor(minutes.vi * MINUTE * chance.between(0.7, 2))
    if (done > learner.until || chance.happens(0.02 * (1.2 - learner.pace))) {
      if (at < learner.until) run.openLessonAt = at
      return null
    }
    run.lessons.push(done)
    at = chance.happens(0.3) ? pause(done, learner, days, chance) : done + MINUTE
  }
  return run.lessons.at(-1) ?? null
}

/** Tries the quiz until it is passed, the patience ends or it is now; true when passed. */
function takeQuiz(run: PlannedRun, from: number, { until }: Learner, chance: Chance): boolean {
  const { draw, passPercent, retakeMinutes } = run.course.quiz
  const passScore = passScoreOf(draw, passPercent)
  let at = from + MINUTE * chance.whole(1, 40)
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const submittedAt = at + Math.floor(MINUTE * chance.between(2.5, 11))
    if (submittedAt > until) return false
    const isPassed = chance.happens(0.74)
    const score = isPassed ? chance.whole(passScore, draw) : chance.whole(Math.floor(draw / 3), passScore - 1)
    const planned = { id: chance.id(at), startedAt: at, submittedAt, score, isPassed }
    run.attempts.push(planned)
    if (isPassed) {
      const serial = newSerial(chance.eightBytes())
      run.pass = {
        attempt: planned,
        completionId: chance.id(submittedAt),
        certificateId: chance.id(submittedAt),
        serial,
      }
      return true
    }
    at = submittedAt + MINUTE * (retakeMinutes + chance.whole(0, 60))
  }
  return false
}

/** The next sitting: some days later, sooner for eager people. */
function pause(at: number, { pace }: Learner, days: SchoolDays, chance: Chance): number {
  return days.learningTime(days.dayOf(at) + 1 + Math.floor(chance.share() * (11 - 9 * pace)), chance)
}
