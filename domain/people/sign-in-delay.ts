const LONGEST_MS = 900_000

/**
 * How long an account waits after this many wrong passwords in a row: four tries are free, then 5 s doubling
 * to 15 minutes.
 */
export const retryDelayMs = (failures: number): number =>
  failures < 5 ? 0 : Math.min(5_000 * 2 ** (failures - 5), LONGEST_MS)

/**
 * Until when a login waits, if it does. A time further ahead than any wait was written under a clock that ran
 * ahead.
 */
export const waitsUntil = (lockedUntil: Date | null, now: Date): Date | null => {
  const left = lockedUntil ? lockedUntil.getTime() - now.getTime() : 0
  return left > 0 && left <= LONGEST_MS ? lockedUntil : null
}
