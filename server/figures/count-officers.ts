import { Evidence } from '@/domain/enrolment/evidence'
import { statement } from '@/server/platform/db'
import { bounds, type Of, type Part, unitsOf } from './count-parts'

/** Collaborators who are asked: officers of classes, and staff with that post. */
export type Officers = { ofClasses: number; staff: number }

/** Splits a target's collaborators: the staff list knows only some of them, the classes the others. */
export async function countOfficers({ targetId, cycle }: Of, parts: readonly Part[]): Promise<Officers> {
  const [row] = await statement<Officers>(
    'board-officers',
    `SELECT coalesce(sum(c.n) FILTER (WHERE k.kind = 'class'), 0)::int AS "ofClasses", coalesce(sum(c.n) FILTER (WHERE k.kind <> 'class'), 0)::int AS staff
     FROM ${unitsOf} JOIN unit k ON k.id = u.id
     CROSS JOIN LATERAL (SELECT n FROM counter WHERE target_id = $1::uuid AND cycle = $2::int AND unit_id = u.id AND state = ANY ($6::text[]) OFFSET 0) AS c`,
    [targetId, cycle, ...bounds(parts), Evidence.options],
  )
  return row ?? { ofClasses: 0, staff: 0 }
}
