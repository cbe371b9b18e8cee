import type { Day } from '@/domain/time/calendar'
import { Prisma } from '@/server/platform/db'
import { inForce } from '@/server/platform/in-force'
import { isBelow } from '@/server/units/below-sql'

/** Only these people; everyone without. */
export type People = readonly string[]
export const within = (alias: string, people?: People): Prisma.Sql =>
  people ? Prisma.sql`${Prisma.raw(alias)}.person_id = ANY (${people}::uuid[])` : Prisma.sql`true`

/**
 * The columns of a rule that ask someone, from the rules in force or from one that is only being considered.
 */
export const rulesInForce = (targetId?: string): Prisma.Sql => Prisma.sql`
  SELECT t.id AS target_id, t.cycle, r.version, r.member_kinds, r.course_ids, r.evidence_since, r.due_on, u.path
  FROM target t
  JOIN target_rule r ON r.target_id = t.id AND r.superseded_at IS NULL
  JOIN unit u ON u.id = r.unit_id
  WHERE t.ended_at IS NULL ${targetId ? Prisma.sql`AND t.id = ${targetId}::uuid` : Prisma.empty}`

/**
 * Whom the rules ask today and which unit counts each of them: the SQL twin of
 * domain/enrolment/counting-unit.ts. Defines the CTEs rule, belonging and chosen (target_id, person_id,
 * unit_id, unit_reason, is_on_leave).
 */
export const audience = (rules: Prisma.Sql, today: Day, people?: People): Prisma.Sql => Prisma.sql`
  rule AS MATERIALIZED (${rules}),
  belonging AS (
    SELECT rule.target_id, m.person_id, m.unit_id, u.code, m.valid_from, m.standing = 'active' AS is_active,
      m.kind = 'learner' AND u.kind = 'class' AS is_class_of_learner
    FROM rule
    JOIN unit u ON ${isBelow('u', Prisma.sql`rule.path`)}
    JOIN membership m ON m.unit_id = u.id AND m.kind = ANY (rule.member_kinds)
    WHERE ${inForce('m', today)} AND ${within('m', people)}
  ),
  ranked AS (
    SELECT target_id, person_id, unit_id, is_class_of_learner,
      row_number() OVER best AS place,
      min(code) OVER everyone = max(code) OVER everyone AS is_only,
      NOT bool_or(is_active) OVER everyone AS is_on_leave
    FROM belonging
    WINDOW everyone AS (PARTITION BY target_id, person_id),
      best AS (PARTITION BY target_id, person_id ORDER BY is_active DESC, is_class_of_learner DESC, valid_from, code COLLATE "C")
  ),
  chosen AS MATERIALIZED (
    SELECT target_id, person_id, unit_id, is_on_leave,
      CASE WHEN is_only THEN 'only_unit' WHEN is_class_of_learner THEN 'class_of_learner' ELSE 'earliest_membership' END AS unit_reason
    FROM ranked WHERE place = 1
  )`
