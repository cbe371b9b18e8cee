import { systemActor } from '@/domain/access/actor'
import { recount } from '@/server/enrolments/recount'
import { syncToday } from '@/server/enrolments/sync-today'
import { log } from '@/server/platform/log'

/**
 * The figures are proved as the day left them, and only then does the sync follow the calendar: what it
 * repairs would otherwise never be seen. A recount that fails does not keep people out of their targets.
 */
export async function proveAndSync(): Promise<unknown> {
  const actor = systemActor('worker')
  await recount(actor).catch((error: unknown) => log.error('figures.recount', error))
  return syncToday(actor)
}
