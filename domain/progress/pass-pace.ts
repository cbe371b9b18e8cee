/** What is known of how fast somebody came to a pass. */
export type PassTimes = {
  /**
   * From the opening of the run to the pass. Mostly the first answer of a lesson opens it; a task, a list or
   * the six questions may have done so before.
   */
  elapsedMs: number
  /** The minutes of each lesson that had to be read for it. */
  lessonMinutes: readonly number[]
  /** The quiz that was passed: null when its journal is no longer kept. */
  quiz: { answers: number; answeringMs: number; readingMinutes: number } | null
}
/** The pace of a pass that was faster than reading: two figures, and no verdict. */
export type PassPace = { elapsedMs: number; answersPerMinute: number | null }

/** So many times as fast as the reading pace of lessons nobody reads, not even who skims. */
const TIMES_AS_FAST = 4
const MINUTE_MS = 60_000

/**
 * The pace of a pass, where the lessons or the questions cannot have been read in that time; null where they
 * can. A clock that went back says nothing.
 */
export function implausiblePace({ elapsedMs, lessonMinutes, quiz }: PassTimes): PassPace | null {
  const answeringMs = quiz?.answeringMs ?? 0
  if (elapsedMs < 0 || answeringMs < 0) return null
  const isTooFast =
    isFasterThanReading(elapsedMs, afterTheFirst(lessonMinutes)) ||
    (quiz !== null && isFasterThanReading(answeringMs, quiz.readingMinutes))
  if (!isTooFast) return null
  return { elapsedMs, answersPerMinute: quiz && perMinute(quiz) }
}

/**
 * The time begins with the first answer, when the first lesson was read already: whichever it was, the
 * longest is left out.
 */
const afterTheFirst = (minutes: readonly number[]): number =>
  minutes.reduce((sum, each) => sum + each, 0) - Math.max(0, ...minutes)

const isFasterThanReading = (ms: number, minutes: number): boolean =>
  ms < (minutes * MINUTE_MS) / TIMES_AS_FAST

/** A second at least: what came in one moment has no pace. */
const perMinute = ({ answers, answeringMs }: { answers: number; answeringMs: number }): number =>
  Math.round((answers * MINUTE_MS) / Math.max(answeringMs, 1_000))
