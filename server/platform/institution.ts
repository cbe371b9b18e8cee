import type { Institution } from '@/generated/prisma/client'
import { type Day, dayIn } from '@/domain/time/calendar'
import { clock } from './clock'
import { prisma, type Tx } from './db'

const FRESH_MS = 10_000
let held: { row: Institution | null; readAt: number } | undefined

/**
 * The institution's settings, at most ten seconds old; null before the first run's set-up. What a
 * transaction read is not held: it may have written it itself, and may yet take it back.
 */
export async function institution(tx?: Tx): Promise<Institution | null> {
  if (held?.row && Math.abs(Date.now() - held.readAt) < FRESH_MS) return held.row
  const row = await (tx ?? prisma()).institution.findUnique({ where: { id: 1 } })
  if (!tx) held = { row, readAt: Date.now() }
  return row
}

/** What a school gets that says nothing else. */
export const DEFAULT_ZONE = 'Asia/Ho_Chi_Minh'

/** The institution's time zone, an IANA name. */
export const institutionZone = async (tx?: Tx): Promise<string> =>
  (await institution(tx))?.zone ?? DEFAULT_ZONE

/** Drops the held settings; after changing them and between tests. */
export function forgetInstitution(): void {
  held = undefined
}

/**
 * Today in the institution's zone. Inside a transaction it is asked with `tx`, so that no second connection
 * is needed.
 */
export async function today(now: Date = clock.now(), tx?: Tx): Promise<Day> {
  return dayIn(now, await institutionZone(tx))
}
