import { z } from 'zod'
import type { EnrolmentState, Evidence } from './evidence'

/** How a target stands to a person: it asks, waits (leave, a pause), lets off (a decision), or no longer concerns them. */
export const Standing = z.enum(['asked', 'paused', 'exempt', 'gone'])
export type Standing = z.infer<typeof Standing>

/** What the decisions in force say of a person; a pause and leave are the same to a target. */
export type Decided = { isExempt: boolean; isPaused: boolean }

export function standingOf(isAsked: boolean, isOnLeave: boolean, { isExempt, isPaused }: Decided): Standing {
  if (!isAsked) return 'gone'
  if (isExempt) return 'exempt'
  return isOnLeave || isPaused ? 'paused' : 'asked'
}

/**
 * The state an enrolment must stand in, from what it is now (null: none yet), how the target stands to the person, and what
 * their learning amounts to. Null: no enrolment is needed. The SQL function `settle` says the same.
 */
export function settleState(
  now: EnrolmentState | null,
  standing: Standing,
  learned: Evidence,
): EnrolmentState | null {
  if (standing === 'gone') return now === null ? null : 'ended'
  if (standing !== 'asked') return standing
  // Boosters are answered outside of what evidence sees here: who kept it, keeps it.
  return now === 'kept' && learned === 'passed' ? 'kept' : learned
}
