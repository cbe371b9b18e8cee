import type { Actor } from '@/domain/access/actor'
import { dateOf } from '@/domain/time/calendar'
import { clock } from '@/server/platform/clock'
import { type Outcome, ok, refuse } from '@/server/platform/command'
import { transaction } from '@/server/platform/db'
import { newId } from '@/server/platform/ids'
import { today } from '@/server/platform/institution'
import { log } from '@/server/platform/log'
import { calendarTurned, lastSyncDay } from './calendar-sql'
import { unsettled } from './settling-sql'
import { type At, BATCH, difference, type SyncResult, syncEnrolments } from './sync-enrolments'

type Change = { personId: string; key: string; reason: string; isExplained: boolean }
type Found = { changes: Change[]; settling: string[] }
export type NightlyResult = SyncResult & { unexplained: number }

const SHOWN = 50

/**
 * What would change, and whether the calendar or a job under way accounts for it: every command settles what
 * it causes. Jobs that somebody asks for after this look are not in it, and go on.
 */
const find = (at: At): Promise<Found> =>
  transaction(async (tx) => {
    const open = await tx.settling.findMany({ where: { endedAt: null }, select: { id: true } })
    const since = await lastSyncDay(tx, at.today)
    await tx.$executeRaw`SET LOCAL enable_nestloop = off`
    const changes = await tx.$queryRaw<Change[]>`
      WITH ${difference(at, {})}, ${calendarTurned(since, at.today)}, ${unsettled(at.now)}
      SELECT d.person_id AS "personId", concat_ws(' ', d.target_id, d.person_id) AS key, d.reason,
        t.person_id IS NOT NULL OR d.target_id IN (SELECT target_id FROM unsettled) AS "isExplained"
      FROM diff d LEFT JOIN turned t ON t.person_id = d.person_id ORDER BY d.person_id`
    return { changes, settling: open.map(({ id }) => id) }
  })

/**
 * What the calendar alone changes: memberships and decisions that begin or end with a day on which nothing
 * was imported. Every night, after the recount, in batches with transactions of their own. Anything else it
 * finds to change is a fault of the command that should have changed it: stored, logged as a warning, and
 * shown in health.
 */
export async function syncToday(actor: Actor): Promise<Outcome<NightlyResult, 'forbidden'>> {
  if (actor.kind !== 'system') return refuse('forbidden')
  const now = clock.now()
  const at = { now, today: await today(now) }
  const { changes, settling } = await find(at)
  const people = [...new Set(changes.map(({ personId }) => personId))]
  const reasons: Record<string, number> = {}
  let changed = 0
  for (let from = 0; from < people.length; from += BATCH) {
    const personIds = people.slice(from, from + BATCH)
    const part = await transaction((tx) => syncEnrolments(tx, at, { personIds }))
    changed += part.changed
    for (const [reason, n] of Object.entries(part.reasons)) reasons[reason] = (reasons[reason] ?? 0) + n
  }
  const strange = changes.filter(({ isExplained }) => !isExplained)
  const examples = strange.slice(0, SHOWN).map(({ key, reason }) => ({ enrolment: key, reason }))
  await transaction(async (tx) => {
    // Whoever a job still had to settle is settled now.
    await tx.settling.updateMany({
      where: { id: { in: settling }, endedAt: null },
      data: { remaining: 0, endedAt: now, changedAt: now },
    })
    await tx.enrolmentSync.create({
      data: {
        id: newId(),
        at: now,
        day: dateOf(at.today),
        changed,
        reasons,
        unexplained: strange.length,
        examples,
      },
    })
  })
  log.info('enrolments.synced', { changed, ...reasons })
  if (strange.length > 0) log.warn('enrolments.unexplained', { unexplained: strange.length, changed })
  return ok({ changed, reasons, unexplained: strange.length })
}
