import { env } from './env'

let offsetMs = 0

/** The only clock: commands, queries and jobs take their `now` from here, SQL gets it as a parameter. */
export const clock = {
  now: (): Date => new Date(Date.now() + offsetMs),
  /** Moves the clock by `ms`; refused outside tests (HAIDANG_TEST=1). */
  shift(ms: number): void {
    if (!env().isTest) throw new Error('the clock moves only in tests')
    offsetMs += ms
  },
}
