import type { Tx } from '@/server/platform/db'

/**
 * Counts a person's enrolments as those of someone with an open account, and records it. In the account's
 * transaction.
 */
export async function activateEnrolments(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx.$executeRaw`
    WITH opened AS (
      UPDATE enrolment SET is_activated = true, changed_at = ${now}
      WHERE person_id = ${personId}::uuid AND NOT is_activated RETURNING *
    )
    INSERT INTO enrolment_event (person_id, id, enrolment_id, from_state, to_state, unit_id, due_on, is_activated,
      rule_version, reason, at)
    SELECT o.person_id, uuid_v7(${now}), o.id, o.state, o.state, o.unit_id, o.due_on, true, r.version, 'account', ${now}
    FROM opened o JOIN target_rule r ON r.target_id = o.target_id AND r.superseded_at IS NULL`
}
