import type { Day } from './calendar'

/**
 * A fact that is dated twice: when it was true, and until when it was believed. `validTo` is its last day.
 */
export type Dated = { validFrom: Day; validTo: Day | null; isSuperseded: boolean }

/** Whether a dated fact is known and true on that day. The same in SQL: server/platform/in-force.ts. */
export const isInForce = ({ validFrom, validTo, isSuperseded }: Dated, today: Day): boolean =>
  !isSuperseded && validFrom <= today && (validTo === null || validTo >= today)
