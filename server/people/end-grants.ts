import type { Day } from '@/domain/time/calendar'
import type { Tx } from '@/server/platform/db'
import { hadBegun, isKnown } from '@/server/platform/in-force'

/**
 * Ends roles with yesterday: the open row is superseded by one with its last day. What began only today
 * never was.
 */
export async function endGrants(
  tx: Tx,
  grants: readonly { personId: string; id: string }[],
  { now, today }: { now: Date; today: Day },
): Promise<void> {
  if (grants.length === 0) return
  await tx.$executeRaw`
    WITH ended AS (
      UPDATE role_grant g SET superseded_at = ${now}
      FROM jsonb_to_recordset(${JSON.stringify(grants)}::jsonb) AS r ("personId" uuid, id uuid)
      WHERE g.person_id = r."personId" AND g.id = r.id AND ${isKnown('g')} RETURNING g.*
    )
    INSERT INTO role_grant (person_id, id, role, unit_id, membership_id, reason, valid_from, valid_to, recorded_at)
    SELECT person_id, uuid_v7(${now}), role, unit_id, membership_id, reason, valid_from, ${today}::date - 1, ${now}
    FROM ended WHERE ${hadBegun('ended', today)}`
}
