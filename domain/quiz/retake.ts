/**
 * From when the next attempt may start, while it may not; null when it may: after none, or once the wait
 * after the last submission is over. A submission that is still to come was stored under a clock that ran
 * ahead: nobody waits for it.
 */
export function retakeFrom(now: Date, lastSubmittedAt: Date | null, retakeMinutes: number): Date | null {
  if (!lastSubmittedAt || lastSubmittedAt > now) return null
  const from = new Date(lastSubmittedAt.getTime() + retakeMinutes * 60_000)
  return now >= from ? null : from
}
