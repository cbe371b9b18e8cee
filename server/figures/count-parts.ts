import type { Counted } from '@/domain/figures/count'
import { statement } from '@/server/platform/db'

/** A part of a board: everything below a unit, or (isDirect) only who is counted at the unit itself. */
export type Part = { key: string; path: string; isDirect: boolean }
export type Of = { targetId: string; cycle: number }

// A subtree is a range of the index on unit.path: "/a/b/" up to "/a/b/~". Ids follow a slash, and "!" sorts before them all,
// so "/a/b/" up to "/a/b/!" is that unit alone.
export const bounds = (parts: readonly Part[]) => [
  parts.map(({ key }) => key),
  parts.map(({ path }) => path),
  parts.map(({ path, isDirect }) => path + (isDirect ? '!' : '~')),
]
export const unitsOf = `unnest($3::text[], $4::text[], $5::text[]) AS part (key, low, high) JOIN unit u ON u.path ~>=~ part.low AND u.path ~<~ part.high`

export type PartCount = Counted & { key: string; changedAt: Date }

/** The counters of each part, summed by state. */
export const countParts = ({ targetId, cycle }: Of, parts: readonly Part[]): Promise<PartCount[]> =>
  statement<PartCount>(
    'board-counts',
    `SELECT part.key, c.state, c.due_on::text AS "dueOn", c.is_activated AS "isActivated", sum(c.n)::int AS n, max(c.changed_at) AS "changedAt"
     FROM ${unitsOf} JOIN counter c ON c.target_id = $1::uuid AND c.cycle = $2::int AND c.unit_id = u.id
     GROUP BY part.key, c.state, c.due_on, c.is_activated`,
    [targetId, cycle, ...bounds(parts)],
  )
