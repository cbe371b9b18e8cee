import { type Day, dayIn } from '@/domain/time/calendar'
import { clock } from '@/server/platform/clock'
import { transaction } from '@/server/platform/db'
import { institution } from '@/server/platform/institution'
import type { JobName } from '@/server/platform/jobs'
import { enqueue } from '@/server/platform/queue'

type Daily = {
  name: Extract<JobName, 'enrolments.sync' | 'files.sweep' | 'retention.sweep'>
  at: string
}

/** Jobs of every day, at a local time of the institution's zone. */
const daily: readonly Daily[] = [
  { name: 'enrolments.sync', at: '00:10' },
  { name: 'files.sweep', at: '03:00' },
  { name: 'retention.sweep', at: '03:30' },
]

/** Which day's job should be there by now; null before its time. A site that was off at that time catches up when it is back. */
export function dueDay(now: Date, zone: string, at: string): Day | null {
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(now)
  return time >= at ? dayIn(now, zone) : null
}

/** Asks for what is due. The day is part of the key, so asking again changes nothing. */
export async function enqueueDaily(): Promise<void> {
  const school = await institution()
  if (!school) return
  const now = clock.now()
  for (const { name, at } of daily) {
    const day = dueDay(now, school.zone, at)
    if (day) await transaction((tx) => enqueue(tx, name, {}, { key: day }))
  }
}
