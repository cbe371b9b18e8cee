/** When the next attempt may start: at once after none or an open one, else the wait after the last submission. */
export function nextAttemptAt(lastSubmittedAt: Date | null, retakeMinutes: number): Date | null {
  return lastSubmittedAt ? new Date(lastSubmittedAt.getTime() + retakeMinutes * 60_000) : null
}

export const mayRetake = (now: Date, lastSubmittedAt: Date | null, retakeMinutes: number): boolean =>
  now >= (nextAttemptAt(lastSubmittedAt, retakeMinutes) ?? now)
