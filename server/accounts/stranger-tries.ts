import { retryDelayMs, waitsUntil } from '@/domain/people/sign-in-delay'

const MOST = 10_000
const tries = new Map<string, { failures: number; lockedUntil: Date | null }>()

/** Capitals do not matter, as for accounts. */
const keyOf = (login: string): string => login.toLowerCase()

/**
 * Until when a login that is nobody's has to wait, as an account would: having to wait must not say that
 * there is one.
 */
export const strangerWaits = (login: string): Date | null => tries.get(keyOf(login))?.lockedUntil ?? null

/**
 * Counts a try at a login that is nobody's; answers until when it has to wait when it already had to. In
 * memory: a restart forgets.
 */
export function blameStranger(login: string, now: Date): Date | null {
  const key = keyOf(login)
  const known = tries.get(key)
  const waits = waitsUntil(known?.lockedUntil ?? null, now)
  if (waits) return waits
  const failures = (known?.failures ?? 0) + 1
  const delay = retryDelayMs(failures)
  const [oldest] = tries.keys()
  if (tries.size >= MOST && oldest !== undefined) tries.delete(oldest)
  tries.delete(key)
  tries.set(key, { failures, lockedUntil: delay > 0 ? new Date(now.getTime() + delay) : null })
  return null
}
