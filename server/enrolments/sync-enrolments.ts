import type { Day } from '@/domain/time/calendar'
import { Prisma, type Tx } from '@/server/platform/db'
import { audience, learned, rulesInForce } from './audience-sql'

/** How many enrolments changed, by why: joined, left, on_leave, returned, moved, rule_changed, account, days. */
export type SyncResult = { changed: number; reasons: Record<string, number> }

/** Where every enrolment stands, where it should stand, and why: `diff` holds only what must change. */
const difference = (today: Day, now: Date, targetId?: string): Prisma.Sql => Prisma.sql`
  ${audience(rulesInForce(targetId), today)},
  ${learned},
  standing AS (
    SELECT e.id, e.unit_id AS old_unit_id, e.state AS old_state, e.due_on AS old_due_on, e.is_activated AS old_is_activated,
      e.unit_reason AS old_unit_reason, e.took_part_on AS old_took_part_on, e.completed_on AS old_completed_on,
      e.passed_on AS old_passed_on, l.took_part_on, l.completed_on, l.passed_on,
      rule.target_id, rule.cycle, coalesce(c.person_id, e.person_id) AS person_id,
      coalesce(c.unit_id, e.unit_id) AS unit_id, coalesce(c.unit_reason, e.unit_reason) AS unit_reason,
      CASE WHEN c.person_id IS NULL THEN e.due_on ELSE rule.due_on END AS due_on,
      a.activated_at IS NOT NULL AS is_activated,
      CASE
        WHEN c.person_id IS NULL THEN 'ended'
        WHEN e.state = 'exempt' THEN 'exempt'
        WHEN c.is_on_leave THEN 'paused'
        WHEN e.state = 'kept' AND l.evidence = 'passed' THEN 'kept'
        ELSE coalesce(l.evidence, 'not_started')
      END AS state
    FROM chosen c
    FULL JOIN (SELECT e.* FROM enrolment e JOIN rule ON rule.target_id = e.target_id AND rule.cycle = e.cycle) AS e
      ON e.target_id = c.target_id AND e.person_id = c.person_id
    JOIN rule ON rule.target_id = coalesce(c.target_id, e.target_id)
    LEFT JOIN learned l ON l.target_id = rule.target_id AND l.person_id = coalesce(c.person_id, e.person_id)
    LEFT JOIN account a ON a.person_id = coalesce(c.person_id, e.person_id)
  ),
  diff AS MATERIALIZED (
    SELECT coalesce(id, uuid_v7(${now})) AS id, id IS NULL AS is_new, person_id, target_id, cycle, unit_id, unit_reason, due_on,
      old_state, state, is_activated,
      took_part_on, completed_on, passed_on,
      CASE
        WHEN id IS NULL THEN 'joined'
        WHEN state = 'ended' AND old_state <> 'ended' THEN 'left'
        WHEN state = 'paused' AND old_state <> 'paused' THEN 'on_leave'
        WHEN old_state IN ('ended', 'paused') AND state <> old_state THEN 'returned'
        WHEN unit_id <> old_unit_id OR unit_reason <> old_unit_reason THEN 'moved'
        WHEN state <> old_state OR due_on <> old_due_on THEN 'rule_changed'
        WHEN is_activated <> old_is_activated THEN 'account'
        ELSE 'days'
      END AS reason
    FROM standing
    WHERE id IS NULL OR (state, unit_id, unit_reason, due_on, is_activated, took_part_on, completed_on, passed_on)
      IS DISTINCT FROM (old_state, old_unit_id, old_unit_reason, old_due_on, old_is_activated, old_took_part_on,
        old_completed_on, old_passed_on)
  )`

/**
 * Makes the enrolments of every target in force (or of one) what the rules and today's memberships ask for: who joined is
 * enrolled with what they have already learned, who left ends, who is on leave pauses, who moved is counted elsewhere.
 * One statement changes them all; the triggers on enrolment move the counters in the same transaction.
 */
export async function syncEnrolments(
  tx: Tx,
  at: { now: Date; today: Day },
  only: { targetId?: string } = {},
): Promise<SyncResult> {
  // The planner takes the audience for one person and would walk it once per row; for everyone, hashing is always right.
  await tx.$executeRaw`SET LOCAL enable_nestloop = off`
  const rows = await settle(tx, at.now, difference(at.today, at.now, only.targetId))
  await tx.$executeRaw`SET LOCAL enable_nestloop = on`
  const reasons = Object.fromEntries(rows.map(({ reason, n }) => [reason, n]))
  return { changed: rows.reduce((sum, { n }) => sum + n, 0), reasons }
}

async function settle(tx: Tx, now: Date, diff: Prisma.Sql): Promise<{ reason: string; n: number }[]> {
  const found = await tx.$queryRaw<unknown[]>`WITH ${diff} SELECT 1 FROM diff LIMIT 1`
  if (found.length === 0) return []
  // Whoever records learning locks an enrolment and then counters, in key order; this locks many of both. It therefore waits
  // until the writers under way are done and lets the next ones in when it commits: no deadlock, and no evidence missed.
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
        is_activated = d.is_activated, changed_at = ${now}, state_at = CASE WHEN d.state = e.state THEN e.state_at ELSE ${now} END
      FROM diff d WHERE NOT d.is_new AND e.person_id = d.person_id AND e.id = d.id
    ),
    logged AS (
      INSERT INTO enrolment_event (person_id, id, enrolment_id, from_state, to_state, unit_id, reason, at)
      SELECT person_id, uuid_v7(${now}), id, old_state, state, unit_id, reason, ${now} FROM diff
    )
    SELECT reason, count(*)::int AS n FROM diff GROUP BY reason ORDER BY reason`
}
