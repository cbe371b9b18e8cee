import type { Day } from '@/domain/time/calendar'
import { Prisma } from '@/server/platform/db'
import { inForce } from '@/server/platform/in-force'

/** The columns of a rule that ask someone, from the rules in force or from one that is only being considered. */
export const rulesInForce = (targetId?: string): Prisma.Sql => Prisma.sql`
  SELECT t.id AS target_id, t.cycle, r.member_kinds, r.course_ids, r.due_on, u.path
  FROM target t
  JOIN target_rule r ON r.target_id = t.id AND r.superseded_at IS NULL
  JOIN unit u ON u.id = r.unit_id
  WHERE t.ended_at IS NULL ${targetId ? Prisma.sql`AND t.id = ${targetId}::uuid` : Prisma.empty}`

/**
 * Whom the rules ask today and which unit counts each of them: the SQL twin of domain/enrolment/counting-unit.ts.
 * Defines the CTEs rule, belonging and chosen (target_id, person_id, unit_id, unit_reason, is_on_leave).
 */
export const audience = (rules: Prisma.Sql, today: Day): Prisma.Sql => Prisma.sql`
  rule AS MATERIALIZED (${rules}),
  belonging AS (
    SELECT rule.target_id, m.person_id, m.unit_id, u.code, m.valid_from, m.standing = 'active' AS is_active,
      m.kind = 'learner' AND u.kind = 'class' AS is_class_of_learner
    FROM rule
    JOIN unit u ON starts_with(u.path, rule.path)
    JOIN membership m ON m.unit_id = u.id AND m.kind = ANY (rule.member_kinds)
    WHERE ${inForce('m', today)}
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

/**
 * What the learning of everyone chosen amounts to, and the local day it was passed: `learned`. It says for people without an
 * enrolment what the view enrolment_evidence says for those with one.
 */
export const learning: Prisma.Sql = Prisma.sql`
  course_learned AS (
    SELECT c.target_id, c.person_id, min(r.took_part_at) AS took_part_at, min(r.completed_at) AS completed_at, min(r.passed_at) AS passed_at
    FROM chosen c
    JOIN rule USING (target_id)
    JOIN run r ON r.person_id = c.person_id AND r.course_id = ANY (rule.course_ids)
    GROUP BY c.target_id, c.person_id, r.course_id
  ),
  learned AS (
    SELECT l.target_id, l.person_id, (max(l.passed_at) AT TIME ZONE max(i.zone))::date AS passed_on,
      CASE
        WHEN count(l.passed_at) = max(cardinality(rule.course_ids)) THEN 'passed'
        WHEN count(l.completed_at) = max(cardinality(rule.course_ids)) THEN 'completed'
        WHEN count(l.took_part_at) > 0 THEN 'took_part'
        ELSE 'not_started'
      END AS state
    FROM course_learned l
    JOIN rule USING (target_id)
    CROSS JOIN (SELECT zone FROM institution) AS i
    GROUP BY l.target_id, l.person_id
  )`
