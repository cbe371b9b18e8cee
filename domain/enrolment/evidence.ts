import { z } from 'zod'

/** What a person's learning amounts to, from least to most. */
export const Evidence = z.enum(['not_started', 'took_part', 'completed', 'passed', 'kept'])
export type Evidence = z.infer<typeof Evidence>

/** What a target may count: more than nothing. */
export type AskedEvidence = Exclude<Evidence, 'not_started'>

export const EnrolmentState = z.enum([...Evidence.options, 'paused', 'exempt', 'ended'])
export type EnrolmentState = z.infer<typeof EnrolmentState>

/**
 * States set by membership or decision; learning does not move them and they stand outside the denominator.
 */
export const asideStates: readonly EnrolmentState[] = ['paused', 'exempt', 'ended']

const order: readonly EnrolmentState[] = Evidence.options
/** How far a state is on the way; -1 for those that stand aside. */
const placeOf = (state: EnrolmentState): number => order.indexOf(state)

export const reaches = (state: EnrolmentState, asked: Evidence): boolean => placeOf(state) >= placeOf(asked)

/**
 * True for who is asked now and has not done what the target counts. Whoever has is waited for no more, nor
 * ever late.
 */
export const isWaitedFor = (state: EnrolmentState, counted: Evidence): boolean =>
  reaches(state, 'not_started') && !reaches(state, counted)

/** The levels that count for a target that asks for this much. */
export const levelsReaching = (asked: Evidence): Evidence[] => Evidence.options.slice(placeOf(asked))

export type RunStates = { courseId: string; tookPart: boolean; completed: boolean; passed: boolean }

/**
 * The evidence for a target that asks for all of `courseIds`: took part at the first lesson of any of them,
 * completed and passed when all are. The SQL function `learning` says the same for everyone.
 */
export function evidenceOf(courseIds: readonly string[], runs: readonly RunStates[]): Evidence {
  const inAll = (reached: (run: RunStates) => boolean) =>
    courseIds.every((courseId) => runs.some((run) => run.courseId === courseId && reached(run)))
  if (inAll((run) => run.passed)) return 'passed'
  if (inAll((run) => run.completed)) return 'completed'
  return runs.some((run) => courseIds.includes(run.courseId) && run.tookPart) ? 'took_part' : 'not_started'
}
