import type { Day } from '@/domain/time/calendar'
import { Prisma } from '@/server/platform/db'
import { audience, type People, within } from './audience-sql'

/** What the learning of everyone amounts to for each rule, with the local day of each level: `learned`. */
export const learned = (people?: People): Prisma.Sql => Prisma.sql`
  learned AS (
    SELECT rule.target_id, l.person_id, l.evidence, l.took_part_on, l.completed_on, l.passed_on
    FROM rule CROSS JOIN LATERAL learning(rule.course_ids, rule.evidence_since) AS l
    WHERE ${within('l', people)}
  )`

/**
 * Where every enrolment of the rules must stand, from rules, memberships, decisions, accounts and runs;
 * `old` is the row that stands there now, of which only this is believed: that it exists, that it was kept,
 * and the unit and due day with which someone left. Both the sync (which makes it so) and the recount (which
 * proves it is so) read it.
 */
export const settled = (rules: Prisma.Sql, today: Day, people?: People): Prisma.Sql => Prisma.sql`
  ${audience(rules, today, people)},
  ${learned(people)},
  enrolled AS (
    SELECT e.* FROM enrolment e JOIN rule ON rule.target_id = e.target_id AND rule.cycle = e.cycle
    WHERE ${within('e', people)}
  ),
  aside AS (
    SELECT rule.target_id, d.person_id, d.standing, d.due_on
    FROM rule CROSS JOIN LATERAL decided(rule.target_id, rule.cycle, ${today}::date) AS d
    WHERE ${within('d', people)}
  ),
  settled AS (
    SELECT rule.target_id, rule.cycle, rule.version, old.id, coalesce(c.person_id, old.person_id) AS person_id,
      coalesce(c.unit_id, old.unit_id) AS unit_id, coalesce(c.unit_reason, old.unit_reason) AS unit_reason,
      CASE WHEN c.person_id IS NULL THEN old.due_on ELSE greatest(rule.due_on, d.due_on) END AS due_on,
      settle(old.state, CASE
        WHEN c.person_id IS NULL THEN 'gone'
        WHEN d.standing = 'exempt' THEN 'exempt'
        WHEN c.is_on_leave OR d.standing = 'paused' THEN 'paused'
        ELSE 'asked'
      END, coalesce(l.evidence, 'not_started')) AS state,
      a.activated_at IS NOT NULL AS is_activated, l.took_part_on, l.completed_on, l.passed_on,
      old.unit_id AS old_unit_id, old.unit_reason AS old_unit_reason, old.due_on AS old_due_on, old.state AS old_state,
      old.is_activated AS old_is_activated, old.took_part_on AS old_took_part_on, old.completed_on AS old_completed_on,
      old.passed_on AS old_passed_on, old.kept_on
    FROM chosen c
    FULL JOIN enrolled old ON old.target_id = c.target_id AND old.person_id = c.person_id
    JOIN rule ON rule.target_id = coalesce(c.target_id, old.target_id)
    LEFT JOIN learned l ON l.target_id = rule.target_id AND l.person_id = coalesce(c.person_id, old.person_id)
    LEFT JOIN aside d ON d.target_id = rule.target_id AND d.person_id = coalesce(c.person_id, old.person_id)
    LEFT JOIN (SELECT person_id, activated_at FROM account acc WHERE ${within('acc', people)}) AS a
      ON a.person_id = coalesce(c.person_id, old.person_id)
  )`
