import { type Day, addDays, dateOf, dayOf } from '@/domain/time/calendar'
import { Prisma, type Tx } from '@/server/platform/db'
import { turnedBetween } from '@/server/platform/in-force'

/**
 * People for whom the calendar alone changed something after `since`: a membership or decision began or
 * ended.
 */
export const calendarTurned = (since: Day, today: Day): Prisma.Sql => Prisma.sql`
  turned AS (
    SELECT m.person_id FROM membership m WHERE ${turnedBetween('m', since, today)}
    UNION SELECT d.person_id FROM enrolment_decision d WHERE ${turnedBetween('d', since, today)}
  )`

/**
 * The day of the last nightly sync, yesterday before the first; one of a day still to come ran under a clock
 * that was ahead.
 */
export async function lastSyncDay(tx: Tx, today: Day): Promise<Day> {
  const last = await tx.enrolmentSync.findFirst({
    where: { day: { lte: dateOf(today) } },
    orderBy: { at: 'desc' },
    select: { day: true },
  })
  return last ? dayOf(last.day) : addDays(today, -1)
}
