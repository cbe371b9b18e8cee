import type { Day } from '@/domain/time/calendar'
import { prisma } from '@/server/platform/db'
import { inForce } from '@/server/platform/in-force'
import { isBelow } from '@/server/units/below-sql'

/** How many people stand in a unit and below it on a day. */
export async function countBelow(path: string, day: Day): Promise<number> {
  const [row] = await prisma().$queryRaw<{ people: number }[]>`
    SELECT count(DISTINCT m.person_id)::int AS people FROM membership m JOIN unit u ON u.id = m.unit_id
    WHERE ${isBelow('u', path)} AND ${inForce('m', day)}`
  return row?.people ?? 0
}
