import pg from 'pg'
import { newSecret } from '@/server/platform/ids'
import { sha256 } from '@/server/platform/hash'

export type FreshLearner = { personId: string; secret: string }

/**
 * People of a seeded school who have learned nothing yet: now they have read every lesson of these courses
 * and stand before the quiz, signed in. Their enrolments follow, so that the recount still finds no drift.
 */
export async function freshLearners(
  url: string,
  courseIds: readonly string[],
  count: number,
): Promise<FreshLearner[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const now = new Date()
    const { rows } = await client.query<{ personId: string }>(
      `WITH fresh AS (
         SELECT e.person_id FROM enrolment e
         JOIN target_rule t ON t.target_id = e.target_id AND t.superseded_at IS NULL AND t.course_ids @> $2::text[]
         WHERE e.state = 'not_started' AND e.is_activated AND NOT EXISTS (SELECT 1 FROM run r WHERE r.person_id = e.person_id)
         GROUP BY e.person_id ORDER BY e.person_id LIMIT $1
       ), learned AS (
         INSERT INTO run (person_id, id, course_id, number, started_at, took_part_at, completed_at)
         SELECT person_id, uuid_v7($3), course, 1, $3, $3, $3 FROM fresh CROSS JOIN unnest($2::text[]) AS course
       )
       SELECT person_id AS "personId" FROM fresh`,
      [count, courseIds, now],
    )
    const learners = rows.map(({ personId }) => ({ personId, secret: newSecret() }))
    const ids = learners.map(({ personId }) => personId)
    await client.query(
      `UPDATE enrolment e SET state = l.evidence, state_at = $2, changed_at = $2, took_part_on = l.took_part_on,
         completed_on = l.completed_on
       FROM target_rule r CROSS JOIN LATERAL learning(r.course_ids, NULL) AS l
       WHERE r.target_id = e.target_id AND r.superseded_at IS NULL AND l.person_id = e.person_id
         AND e.person_id = ANY ($1::uuid[]) AND l.person_id = ANY ($1::uuid[]) AND e.state <> l.evidence`,
      [ids, now],
    )
    await client.query(
      `INSERT INTO session (id_hash, person_id, created_at, expires_at) SELECT h, p, $3, $3::timestamptz + interval '1 day' FROM unnest($1::text[], $2::uuid[]) AS s (h, p)`,
      [learners.map(({ secret }) => sha256(secret)), ids, now],
    )
    return learners
  } finally {
    await client.end()
  }
}
