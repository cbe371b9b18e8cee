import type { Tx } from '@/server/platform/db'

/**
 * Moves a person's enrolments to what their learning amounts to and records each move: one statement, counters follow by
 * trigger. Those of targets that have ended, and of past cycles, keep their last figures. Call it after the learning was
 * written, in the same transaction. Returns how many enrolments moved.
 */
export async function advanceEnrolments(
  tx: Tx,
  personId: string,
  now: Date,
  reason: 'lesson' | 'quiz' | 'annulled',
): Promise<number> {
  return tx.$executeRaw`
    WITH moved AS (
      UPDATE enrolment e
      SET state = n.state, state_at = ${now}, changed_at = ${now},
        took_part_on = n.took_part_on, completed_on = n.completed_on, passed_on = n.passed_on
      FROM (
        SELECT b.id, b.state AS old_state, r.version, l.took_part_on, l.completed_on, l.passed_on,
          settle(b.state, 'asked', l.evidence) AS state
        FROM enrolment b
        JOIN target t ON t.id = b.target_id AND t.cycle = b.cycle AND t.ended_at IS NULL
        JOIN target_rule r ON r.target_id = t.id AND r.superseded_at IS NULL
        CROSS JOIN LATERAL (SELECT * FROM learning(r.course_ids, r.evidence_since) AS a WHERE a.person_id = b.person_id) AS l
        WHERE b.person_id = ${personId}::uuid AND b.state NOT IN ('paused', 'exempt', 'ended')
      ) AS n
      WHERE e.person_id = ${personId}::uuid AND e.id = n.id AND n.state <> n.old_state
      RETURNING e.*, n.old_state AS from_state, n.version
    )
    INSERT INTO enrolment_event (person_id, id, enrolment_id, from_state, to_state, unit_id, due_on, is_activated,
      rule_version, reason, at)
    SELECT person_id, uuid_v7(${now}), id, from_state, state, unit_id, due_on, is_activated, version, ${reason}, ${now}
    FROM moved`
}
