import type { Day } from '@/domain/time/calendar'
import { Prisma, type Tx } from '@/server/platform/db'

type Scope = { personIds: string[] } | { targetId: string }

/**
 * Moves the enrolments in scope to what their evidence says and records each move: one statement, counters follow by
 * trigger. Those of targets that have ended, and of past cycles, keep their last figures. Call it after the evidence was written, in the same transaction. `today` is the institution's local day.
 * Returns how many enrolments moved.
 */
export async function advanceEnrolments(
  tx: Tx,
  scope: Scope,
  at: { now: Date; today: Day },
  reason: string,
): Promise<number> {
  const inScope =
    'personIds' in scope
      ? Prisma.sql`e.person_id = ANY (${scope.personIds}::uuid[]) AND v.person_id = ANY (${scope.personIds}::uuid[])`
      : Prisma.sql`e.target_id = ${scope.targetId}::uuid AND v.target_id = ${scope.targetId}::uuid`
  return tx.$executeRaw`
    WITH moved AS (
      UPDATE enrolment e
      SET state = v.evidence, state_at = ${at.now}, changed_at = ${at.now},
        passed_on = CASE WHEN v.evidence = 'passed' THEN coalesce(e.passed_on, ${at.today}::date) ELSE e.passed_on END
      FROM enrolment_evidence v JOIN target t ON t.id = v.target_id
      WHERE ${inScope} AND v.person_id = e.person_id AND v.id = e.id AND t.ended_at IS NULL AND t.cycle = e.cycle
        AND e.state NOT IN ('paused', 'exempt', 'ended') AND e.state <> v.evidence AND NOT (e.state = 'kept' AND v.evidence = 'passed')
      RETURNING e.person_id, e.id, e.unit_id, v.state AS from_state, e.state AS to_state
    )
    INSERT INTO enrolment_event (person_id, id, enrolment_id, from_state, to_state, unit_id, reason, at)
    SELECT person_id, uuid_v7(${at.now}), id, from_state, to_state, unit_id, ${reason}, ${at.now} FROM moved`
}
