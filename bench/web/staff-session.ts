import pg from 'pg'
import { sha256 } from '@/server/platform/hash'
import { newSecret } from '@/server/platform/ids'
import { sessionCookie } from './cookie'
import type { Site } from '../platform/site'

/** The cookie of somebody of student affairs for the whole large school, with the target of its learners and its root. */
export async function staffSession(
  site: Site,
): Promise<{ cookie: string; targetId: string; unitId: string }> {
  const client = new pg.Client({ connectionString: site.largeUrl })
  await client.connect()
  try {
    const secret = newSecret()
    const { rows } = await client.query<{ targetId: string; unitId: string }>(
      `WITH staff AS (
         SELECT g.person_id, g.unit_id FROM role_grant g JOIN unit u ON u.id = g.unit_id AND u.parent_id IS NULL
         WHERE g.role = 'student_affairs' LIMIT 1
       ), opened AS (
         INSERT INTO session (id_hash, person_id, created_at, expires_at)
         SELECT $1, person_id, now(), now() + interval '1 day' FROM staff
       )
       SELECT staff.unit_id AS "unitId", r.target_id AS "targetId" FROM staff CROSS JOIN target_rule r
       WHERE r.superseded_at IS NULL AND 'learner' = ANY (r.member_kinds) LIMIT 1`,
      [sha256(secret)],
    )
    const [found] = rows
    if (!found) throw new Error('the school has nobody of student affairs')
    const { name, value } = await sessionCookie(site, secret)
    return { cookie: `${name}=${value}`, ...found }
  } finally {
    await client.end()
  }
}
