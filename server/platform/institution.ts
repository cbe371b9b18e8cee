import type { Institution } from '@/generated/prisma/client'
import { type Day, dayIn } from '@/domain/time/calendar'
import { clock } from './clock'
import { prisma } from './db'

const FRESH_MS = 10_000
let held: { row: Institution | null; readAt: number } | undefined

/** The institution's settings, at most ten seconds old; null before the first run's set-up. */
export async function institution(): Promise<Institution | null> {
  if (held?.row && Date.now() - held.readAt < FRESH_MS) return held.row
  held = { row: await prisma().institution.findUnique({ where: { id: 1 } }), readAt: Date.now() }
  return held.row
}

/** What a school gets that says nothing else. */
export const DEFAULT_ZONE = 'Asia/Ho_Chi_Minh'

/** The institution's time zone, an IANA name. */
export const institutionZone = async (): Promise<string> => (await institution())?.zone ?? DEFAULT_ZONE

/** Drops the held settings; after changing them and between tests. */
export function forgetInstitution(): void {
  held = undefined
}

/** Today in the institution's zone. */
export async function today(now: Date = clock.now()): Promise<Day> {
  return dayIn(now, await institutionZone())
}
