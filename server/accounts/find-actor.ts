import type { Actor, Grant } from '@/domain/access/actor'
import { anonymous } from '@/domain/access/actor'
import { clock } from '@/server/platform/clock'
import { statement } from '@/server/platform/db'
import { inForceText } from '@/server/platform/in-force'
import { sha256 } from '@/server/platform/hash'

type Row = { personId: string; name: string; grants: Grant[] | null }

/**
 * Who holds this session secret: one indexed row, read at every request, so that sign-out and lost roles work
 * at once.
 */
export async function findActor(secret: string): Promise<Actor> {
  const sessionHash = sha256(secret)
  const [row] = await statement<Row>(
    'find-actor',
    `SELECT s.person_id AS "personId", trim(p.family_name || ' ' || p.given_name) AS name,
       (SELECT json_agg(json_build_object('role', g.role, 'unitId', g.unit_id, 'unitPath', u.path))
        FROM role_grant g JOIN unit u ON u.id = g.unit_id
        WHERE g.person_id = s.person_id AND ${inForceText('g', 'day.today')}) AS grants
     FROM session s
     JOIN person p ON p.id = s.person_id
     JOIN account a ON a.person_id = s.person_id
     CROSS JOIN LATERAL (SELECT ($2::timestamptz AT TIME ZONE (SELECT zone FROM institution))::date AS today) AS day
     WHERE s.id_hash = $1 AND s.ended_at IS NULL AND s.expires_at > $2 AND a.disabled_at IS NULL`,
    [sessionHash, clock.now()],
  )
  return row
    ? { kind: 'person', personId: row.personId, sessionHash, name: row.name, grants: row.grants ?? [] }
    : anonymous
}
