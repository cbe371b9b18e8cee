import { z } from 'zod'
import type { EnrolmentState, Evidence } from './evidence'

/**
 * How a target stands to a person: it asks, waits (leave, a pause), lets off (a decision), or no longer
 * concerns them.
 */
export const Asking = z.enum(['asked', 'paused', 'exempt', 'gone'])
export type Asking = z.infer<typeof Asking>

/** What the decisions in force say of a person; a pause and leave are the same to a target. */
export type Decided = { isExempt: boolean; isPaused: boolean }

export function askingOf(isAsked: boolean, isOnLeave: boolean, { isExempt, isPaused }: Decided): Asking {
  if (!isAsked) return 'gone'
  if (isExempt) return 'exempt'
  return isOnLeave || isPaused ? 'paused' : 'asked'
}

/**
 * The state an enrolment must stand in, from what it is now (null: none yet), how the target stands to the
 * person, and what their learning amounts to. Null: no enrolment is needed. The SQL function `settle` says
 * the same.
 */
export function settleState(
  now: EnrolmentState | null,
  asking: Asking,
  learned: Evidence,
): EnrolmentState | null {
  if (asking === 'gone') return now === null ? null : 'ended'
  if (asking !== 'asked') return asking
  // Boosters are answered outside of what evidence sees here: who kept it, keeps it.
  return now === 'kept' && learned === 'passed' ? 'kept' : learned
}
