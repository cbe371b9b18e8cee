import type { Tx } from '@/server/platform/db'

/**
 * Moves a person's enrolments to what their learning amounts to and records each change: one statement,
 * counters follow by trigger. Who is exempt, away or gone stays so; the days of what was learned are written
 * all the same, or the recount and the sync of the night would find learning that no command put there.
 * Enrolments of targets that have ended, and of past cycles, keep their last figures. Call it after the
 * learning was written, in the same transaction. Returns how many enrolments changed.
 */
export async function advanceEnrolments(
  tx: Tx,
  personId: string,
  now: Date,
  reason: 'lesson' | 'quiz' | 'annulled' | 'restored',
): Promise<number> {
  return tx.$executeRaw`
    WITH moved AS (
      UPDATE enrolment e
      SET state = n.state, changed_at = ${now},
        state_at = CASE WHEN n.state = n.old_state THEN e.state_at ELSE ${now} END,
        took_part_on = n.took_part_on, completed_on = n.completed_on, passed_on = n.passed_on
      FROM (
        SELECT b.id, b.state AS old_state, r.version, l.took_part_on, l.completed_on, l.passed_on,
          settle(b.state, CASE b.state WHEN 'ended' THEN 'gone' WHEN 'exempt' THEN 'exempt' WHEN 'paused' THEN 'paused'
            ELSE 'asked' END, l.evidence) AS state
        FROM enrolment b
        JOIN target t ON t.id = b.target_id AND t.cycle = b.cycle AND t.ended_at IS NULL
        JOIN target_rule r ON r.target_id = t.id AND r.superseded_at IS NULL
        CROSS JOIN LATERAL (SELECT * FROM learning(r.course_ids, r.evidence_since) AS a WHERE a.person_id = b.person_id) AS l
        WHERE b.person_id = ${personId}::uuid
      ) AS n
      WHERE e.person_id = ${personId}::uuid AND e.id = n.id
        AND (n.state, n.took_part_on, n.completed_on, n.passed_on)
          IS DISTINCT FROM (e.state, e.took_part_on, e.completed_on, e.passed_on)
      RETURNING e.*, n.old_state AS from_state, n.version
    )
    INSERT INTO enrolment_event (person_id, id, enrolment_id, from_state, to_state, unit_id, due_on, is_activated,
      rule_version, reason, at)
    SELECT person_id, uuid_v7(${now}), id, from_state, state, unit_id, due_on, is_activated, version, ${reason}, ${now}
    FROM moved`
}
