import { letterErrors } from './mail-trouble'

const MINUTE = 60_000

/**
 * How long a letter waits after each try that failed: a short outage costs minutes, a long one nothing for
 * three days.
 */
const waits = [1, 5, 15, 60, 180, 360, 720, 1440, 1440].map((minutes) => minutes * MINUTE)

/** When to try again after this many tries; null when it is given up and somebody has to look. */
export const retryAfter = (tries: number): number | null => waits[tries - 1] ?? null

/**
 * How long a sender has for one letter; after that another may take it, with the same link and the same
 * Message-ID.
 */
export const leaseMs = 2 * MINUTE

/**
 * Until when a letter is taken, if it is. A time further ahead than any lease was written under a clock that
 * ran ahead.
 */
export const leaseHolds = (until: Date | null, now: Date): Date | null =>
  until && until > now && until.getTime() - now.getTime() <= leaseMs ? until : null

/** Links to one person are asked for at most once in ten minutes: the same slot has the same key. */
export const linkSlot = (now: Date): string =>
  new Date(Math.floor(now.getTime() / (10 * MINUTE)) * 10 * MINUTE).toISOString()

/**
 * What the mail server said of a letter: its own refusal of the address is final, everything else may pass.
 */
export const isFinal = ({ code, status }: { code: string; status: number }): boolean =>
  letterErrors.includes(code) && status >= 500 && status < 600
