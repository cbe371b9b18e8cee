import pg from 'pg'
import { sha256 } from '@/server/platform/hash'
import { newSecret } from '@/server/platform/ids'
import { sessionCookie } from './cookie'
import type { Site } from '../platform/site'

/**
 * The cookie of a member of staff made student affairs of the whole large school, with the target of its
 * learners and its root.
 */
export async function staffSession(
  site: Site,
): Promise<{ cookie: string; targetId: string; unitId: string }> {
  const client = new pg.Client({ connectionString: site.largeUrl })
  await client.connect()
  try {
    const secret = newSecret()
    const { rows } = await client.query<{ targetId: string; unitId: string }>(
      `WITH staff AS (
         INSERT INTO role_grant (person_id, id, role, unit_id, valid_from, recorded_at)
         SELECT a.person_id, gen_random_uuid(), 'student_affairs', u.id, current_date - 1, now()
         FROM account a JOIN membership m ON m.person_id = a.person_id AND m.kind = 'staff' CROSS JOIN unit u
         WHERE a.activated_at IS NOT NULL AND a.disabled_at IS NULL AND u.parent_id IS NULL LIMIT 1
         RETURNING person_id, unit_id
       ), opened AS (
         INSERT INTO session (id_hash, person_id, created_at, expires_at)
         SELECT $1, person_id, now(), now() + interval '1 day' FROM staff
       )
       SELECT staff.unit_id AS "unitId", r.target_id AS "targetId" FROM staff CROSS JOIN target_rule r
       WHERE r.superseded_at IS NULL AND 'learner' = ANY (r.member_kinds) LIMIT 1`,
      [sha256(secret)],
    )
    const [found] = rows
    if (!found) throw new Error('the school has no staff')
    const { name, value } = await sessionCookie(site, secret)
    return { cookie: `${name}=${value}`, ...found }
  } finally {
    await client.end()
  }
}
