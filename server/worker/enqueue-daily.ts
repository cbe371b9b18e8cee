import { type Day, dayIn } from '@/domain/time/calendar'
import { clock } from '@/server/platform/clock'
import { transaction } from '@/server/platform/db'
import { institution } from '@/server/platform/institution'
import { enqueueStep } from '@/server/platform/queue'
import { dailySteps } from './daily'

/** Which day's step should be there by now; null before its time. */
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
  for (const step of dailySteps) {
    const day = dueDay(now, school.zone, step.at)
    if (day) await transaction((tx) => enqueueStep(tx, step, day))
  }
}
