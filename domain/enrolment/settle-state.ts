import type { EnrolmentState, Evidence } from './evidence'

/** Whether a target asks a person now: yes, not while on leave, or no more. */
export type Standing = 'asked' | 'on_leave' | 'gone'

/**
 * The state an enrolment must stand in, from what it is now (null: none yet), whether the target asks the person, and what
 * their learning amounts to. Null: no enrolment is needed.
 */
export function settleState(
  now: EnrolmentState | null,
  standing: Standing,
  learned: Evidence,
): EnrolmentState | null {
  if (standing === 'gone') return now === null ? null : 'ended'
  // An exemption was decided by someone; leave and evidence do not undo it.
  if (now === 'exempt') return 'exempt'
  if (standing === 'on_leave') return 'paused'
  // Boosters are answered outside of what evidence sees here: who kept it, keeps it.
  return now === 'kept' && learned === 'passed' ? 'kept' : learned
}
