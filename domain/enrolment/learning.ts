import { type Evidence, evidenceOf } from './evidence'

/** A run with the instants at which it reached each level; `lessonsAt`: when each lesson was done. */
export type DatedRun = {
  courseId: string
  tookPartAt: Date | null
  completedAt: Date | null
  passedAt: Date | null
  isAnnulled: boolean
  lessonsAt: Date[]
}
/**
 * What someone's learning amounts to within a window, and when each level was reached in all courses asked
 * for.
 */
export type Learning = {
  evidence: Evidence
  tookPartAt: Date | null
  completedAt: Date | null
  passedAt: Date | null
}
type Levels = { courseId: string; tookPartAt: Date | null; completedAt: Date | null; passedAt: Date | null }

const inOrder = (times: (Date | null)[]): Date[] =>
  times.filter((time) => time !== null).toSorted((a, b) => a.getTime() - b.getTime())
const earliest = (times: (Date | null)[]): Date | null => inOrder(times)[0] ?? null
const latest = (times: (Date | null)[]): Date | null => inOrder(times).at(-1) ?? null

/**
 * What of a run lies in the window that opens at `from` (null: always open). Who passed in it, completed and
 * took part in it.
 */
function inWindow(run: DatedRun, from: Date | null): Levels {
  const after = (time: Date | null) => (time && (from === null || time >= from) ? time : null)
  const passedAt = run.isAnnulled ? null : after(run.passedAt)
  // A run that was half finished before goes on: a lesson done in the window is taking part in it.
  const goesOn = run.completedAt === null || after(run.completedAt) !== null
  const lessonAt = from !== null && goesOn ? earliest(run.lessonsAt.map(after)) : null
  const completedAt = earliest([after(run.completedAt), passedAt])
  const tookPartAt = earliest([after(run.tookPartAt) ?? lessonAt, completedAt])
  return { courseId: run.courseId, tookPartAt, completedAt, passedAt }
}

/** The SQL function `learning` says the same for everyone at once. */
export function learningOf(
  courseIds: readonly string[],
  runs: readonly DatedRun[],
  from: Date | null,
): Learning {
  const levels = runs.filter(({ courseId }) => courseIds.includes(courseId)).map((run) => inWindow(run, from))
  const states = levels.map(({ courseId, tookPartAt, completedAt, passedAt }) => ({
    courseId,
    tookPart: tookPartAt !== null,
    completed: completedAt !== null,
    passed: passedAt !== null,
  }))
  const evidence = evidenceOf(courseIds, states)
  const lastOf = (level: 'completedAt' | 'passedAt'): Date | null => {
    const first = courseIds.map((courseId) =>
      earliest(levels.filter((one) => one.courseId === courseId).map((one) => one[level])),
    )
    return first.includes(null) ? null : latest(first)
  }
  return {
    evidence,
    tookPartAt: earliest(levels.map(({ tookPartAt }) => tookPartAt)),
    completedAt: lastOf('completedAt'),
    passedAt: lastOf('passedAt'),
  }
}
