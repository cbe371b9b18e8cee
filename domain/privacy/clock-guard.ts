/**
 * What is known of the site's clock. `trustedAt` is the last time that is believed; `heldSince` is when a
 * run of times began that are not, and `seenAt` the last of them.
 */
export type ClockState = { trustedAt: Date; heldSince: Date | null; seenAt: Date }

const DAY_MS = 86_400_000
/**
 * A site that is on looks at its clock every minute. A longer step than this is a site that was off, or a
 * clock that is wrong.
 */
export const LEAP_DAYS = 2
/**
 * A clock that ran on evenly for so long after a step is believed again: by then somebody has seen the date.
 */
export const STEADY_DAYS = 7

const daysBetween = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / DAY_MS

/** The first look: at a database with rows, the newest of them is the last time that is known. */
export function firstLook(newestRow: Date | null, now: Date): ClockState {
  const known = newestRow ?? now
  return lookAgain({ trustedAt: known, heldSince: null, seenAt: known }, now)
}

/**
 * The state after a look at the clock. A time near the last believed one is believed. Any other is held:
 * nothing may be deleted by it until somebody confirms it, it returns, or it has run on evenly for a week.
 */
export function lookAgain(state: ClockState, now: Date): ClockState {
  const believed = { trustedAt: now, heldSince: null, seenAt: now }
  const step = daysBetween(state.trustedAt, now)
  // Back within the two days before the last believed time: that time stays, or each step back would give a
  // little away.
  if (Math.abs(step) <= LEAP_DAYS)
    return step >= 0 ? believed : { trustedAt: state.trustedAt, heldSince: null, seenAt: now }
  const sinceSeen = daysBetween(state.seenAt, now)
  const runsOn = sinceSeen >= 0 && sinceSeen <= LEAP_DAYS
  const heldSince = (runsOn ? state.heldSince : null) ?? now
  if (daysBetween(heldSince, now) >= STEADY_DAYS) return believed
  return { trustedAt: state.trustedAt, heldSince, seenAt: now }
}

/** Whether something may be deleted because its time is over. */
export const mayDelete = ({ heldSince }: ClockState): boolean => heldSince === null
