import type { Day } from '@/domain/time/calendar'
import { Prisma, type Tx } from '@/server/platform/db'
import { rulesInForce } from './audience-sql'
import { settled } from './settled-sql'

/**
 * How many enrolments changed, by why: joined, left, paused, returned, moved, decided, rule_changed, account,
 * learned.
 */
export type SyncResult = { changed: number; reasons: Record<string, number> }
/** One target, some people, or both; without either everyone in every target in force. */
export type SyncScope = { targetId?: string; personIds?: string[] }
export type At = { now: Date; today: Day }

/** People a transaction settles at once: others wait for its lock less than a second. */
export const BATCH = 500

/** `diff` holds only what must change, and why. */
export const difference = ({ now, today }: At, { targetId, personIds }: SyncScope): Prisma.Sql => Prisma.sql`
  ${settled(rulesInForce(targetId), today, personIds)},
  diff AS MATERIALIZED (
    SELECT coalesce(id, uuid_v7(${now})) AS id, id IS NULL AS is_new, person_id, target_id, cycle, version, unit_id,
      unit_reason, due_on, old_state, state, is_activated, took_part_on, completed_on, passed_on,
      CASE
        WHEN id IS NULL THEN 'joined'
        WHEN state = 'ended' AND old_state <> 'ended' THEN 'left'
        WHEN (state = 'exempt') <> (old_state = 'exempt') THEN 'decided'
        WHEN state = 'paused' AND old_state <> 'paused' THEN 'paused'
        WHEN old_state IN ('ended', 'paused') AND state <> old_state THEN 'returned'
        WHEN unit_id <> old_unit_id OR unit_reason <> old_unit_reason THEN 'moved'
        WHEN state <> old_state OR due_on <> old_due_on THEN 'rule_changed'
        WHEN is_activated <> old_is_activated THEN 'account'
        ELSE 'learned'
      END AS reason
    FROM settled
    WHERE id IS NULL OR (state, unit_id, unit_reason, due_on, is_activated, took_part_on, completed_on, passed_on)
      IS DISTINCT FROM (old_state, old_unit_id, old_unit_reason, old_due_on, old_is_activated, old_took_part_on,
        old_completed_on, old_passed_on)
  )`

/**
 * Makes enrolments what the rules, today's memberships and decisions ask for: who joined is enrolled with
 * what they have already learned, who left ends, who is on leave pauses, who moved is counted elsewhere. One
 * statement changes them all; the triggers on enrolment move the counters in the same transaction. `because`
 * replaces the reason found.
 */
export async function syncEnrolments(
  tx: Tx,
  at: At,
  scope: SyncScope = {},
  because?: string,
): Promise<SyncResult> {
  // The planner takes the audience for one person and would walk it once per row; hashing is right for
  // everyone and costs a few people nothing.
  await tx.$executeRaw`SET LOCAL enable_nestloop = off`
  const rows = await change(tx, at, difference(at, scope), because ?? null)
  await tx.$executeRaw`SET LOCAL enable_nestloop = on`
  const reasons = Object.fromEntries(rows.map(({ reason, n }) => [reason, n]))
  return { changed: rows.reduce((sum, { n }) => sum + n, 0), reasons }
}

async function change(
  tx: Tx,
  { now }: At,
  diff: Prisma.Sql,
  because: string | null,
): Promise<{ reason: string; n: number }[]> {
  const found = await tx.$queryRaw<unknown[]>`WITH ${diff} SELECT 1 FROM diff LIMIT 1`
  if (found.length === 0) return []
  // Whoever records learning locks an enrolment and then counters, in key order; this locks many of both. It
  // therefore waits until the writers under way are done and lets the next ones in when it commits: no
  // deadlock, and no evidence missed.
  await tx.$executeRaw`LOCK TABLE enrolment IN SHARE ROW EXCLUSIVE MODE`
  return tx.$queryRaw<{ reason: string; n: number }[]>`
    WITH ${diff},
    added AS (
      INSERT INTO enrolment (person_id, id, target_id, cycle, unit_id, unit_reason, due_on, state, is_activated, state_at,
        took_part_on, completed_on, passed_on, created_at, changed_at)
      SELECT person_id, id, target_id, cycle, unit_id, unit_reason, due_on, state, is_activated, ${now},
        took_part_on, completed_on, passed_on, ${now}, ${now}
      FROM diff WHERE is_new
    ),
    changed AS (
      UPDATE enrolment e SET unit_id = d.unit_id, unit_reason = d.unit_reason, due_on = d.due_on, state = d.state,
        took_part_on = d.took_part_on, completed_on = d.completed_on, passed_on = d.passed_on,
        is_activated = d.is_activated, changed_at = ${now},
        state_at = CASE WHEN d.state = e.state THEN e.state_at ELSE ${now} END
      FROM diff d WHERE NOT d.is_new AND e.person_id = d.person_id AND e.id = d.id
    ),
    logged AS (
      INSERT INTO enrolment_event (person_id, id, enrolment_id, from_state, to_state, unit_id, due_on, is_activated,
        rule_version, reason, at)
      SELECT person_id, uuid_v7(${now}), id, old_state, state, unit_id, due_on, is_activated, version,
        coalesce(${because}::text, reason), ${now} FROM diff
    )
    SELECT reason, count(*)::int AS n FROM diff GROUP BY reason ORDER BY reason`
}
