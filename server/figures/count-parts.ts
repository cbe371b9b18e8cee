import type { Counted } from '@/domain/figures/count'
import type { DayCount } from '@/domain/figures/curve'
import type { Day } from '@/domain/time/calendar'
import { statement } from '@/server/platform/db'

/** A part of a board: everything below a unit, or (isDirect) only who is counted at the unit itself. */
export type Part = { key: string; path: string; isDirect: boolean }
type Of = { targetId: string; cycle: number }

// A subtree is a range of the index on unit.path: "/a/b/" up to "/a/b/~". Ids follow a slash, and "!" sorts before them all,
// so "/a/b/" up to "/a/b/!" is that unit alone.
const bounds = (parts: readonly Part[]) => [
  parts.map(({ key }) => key),
  parts.map(({ path }) => path),
  parts.map(({ path, isDirect }) => path + (isDirect ? '!' : '~')),
]
const unitsOf = `unnest($3::text[], $4::text[], $5::text[]) AS part (key, low, high) JOIN unit u ON u.path ~>=~ part.low AND u.path ~<~ part.high`

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

export type PassedDays = { days: DayCount[]; week: Map<string, number> }

/** Who passed by day over all parts, and by part since a day. */
export async function countDays({ targetId, cycle }: Of, parts: readonly Part[], since: Day): Promise<PassedDays> {
  const rows = await statement<{ key: string | null; day: Day | null; n: number; recent: number }>(
    'board-days',
    `SELECT part.key, d.day::text AS day, sum(d.n)::int AS n, coalesce(sum(d.n) FILTER (WHERE d.day >= $6::date), 0)::int AS recent
     FROM ${unitsOf} JOIN daily_passed d ON d.target_id = $1::uuid AND d.cycle = $2::int AND d.unit_id = u.id
     GROUP BY GROUPING SETS ((part.key), (d.day))`,
    [targetId, cycle, ...bounds(parts), since],
  )
  return {
    days: rows.flatMap(({ day, n }) => (day === null ? [] : [{ day, n }])),
    week: new Map(rows.flatMap(({ key, recent }) => (key === null ? [] : [[key, recent] as const]))),
  }
}
