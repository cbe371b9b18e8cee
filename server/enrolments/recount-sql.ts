import type { Day } from '@/domain/time/calendar'
import { Prisma } from '@/server/platform/db'
import { rulesInForce } from './audience-sql'
import { calendarTurned } from './calendar-sql'
import { settled } from './settled-sql'
import { unsettled } from './settling-sql'

/**
 * `must`: every enrolment as rules and rows say it must stand. Those of ended targets and past cycles keep
 * their last figures; so does, until the next sync, whoever a membership or decision began or ended for since
 * the last one. Of a target that a job is still settling the enrolments are believed, days and all: nobody
 * can say yet who was settled.
 */
export const mustStand = (since: Day, today: Day, now: Date): Prisma.Sql => Prisma.sql`
  ${settled(rulesInForce(), today)},
  ${calendarTurned(since, today)},
  ${unsettled(now)},
  running AS MATERIALIZED (
    SELECT s.*, s.id IS NOT NULL AND (t.person_id IS NOT NULL OR u.target_id IS NOT NULL) AS waits,
      u.target_id IS NOT NULL AS is_unsettled
    FROM settled s LEFT JOIN turned t ON t.person_id = s.person_id LEFT JOIN unsettled u ON u.target_id = s.target_id
    WHERE NOT (s.id IS NULL AND (t.person_id IS NOT NULL OR u.target_id IS NOT NULL))
  ),
  must AS (
    SELECT target_id, cycle, is_activated,
      CASE WHEN waits THEN old_unit_id ELSE unit_id END AS unit_id,
      CASE WHEN waits THEN old_due_on ELSE due_on END AS due_on,
      CASE WHEN waits THEN old_state ELSE state END AS state,
      CASE WHEN is_unsettled THEN old_took_part_on ELSE took_part_on END AS took_part_on,
      CASE WHEN is_unsettled THEN old_completed_on ELSE completed_on END AS completed_on,
      CASE WHEN is_unsettled THEN old_passed_on ELSE passed_on END AS passed_on, kept_on
    FROM running
    UNION ALL
    SELECT e.target_id, e.cycle, a.activated_at IS NOT NULL, e.unit_id, e.due_on, e.state, e.took_part_on, e.completed_on,
      e.passed_on, e.kept_on
    FROM enrolment e JOIN target t ON t.id = e.target_id LEFT JOIN account a ON a.person_id = e.person_id
    WHERE t.ended_at IS NOT NULL OR e.cycle <> t.cycle
  )`

/** Where an enrolment is not what it must be: `enrolment_fault` (kind, key, stands, must). */
export const enrolmentFaults: Prisma.Sql = Prisma.sql`
  enrolment_fault AS (
    SELECT 'missing' AS kind, concat_ws(' ', target_id, person_id) AS key, '' AS stands, state AS must
      FROM running WHERE id IS NULL
    UNION ALL SELECT 'state', id::text, old_state, state FROM running WHERE NOT waits AND old_state <> state
    UNION ALL SELECT 'unit', id::text, concat_ws(' ', old_unit_id, old_unit_reason), concat_ws(' ', unit_id, unit_reason)
      FROM running WHERE NOT waits AND (old_unit_id, old_unit_reason) <> (unit_id, unit_reason)
    UNION ALL SELECT 'due', id::text, old_due_on::text, due_on::text FROM running WHERE NOT waits AND old_due_on <> due_on
    UNION ALL SELECT 'day', id::text, concat_ws(' ', old_took_part_on, old_completed_on, old_passed_on),
        concat_ws(' ', took_part_on, completed_on, passed_on)
      FROM running WHERE id IS NOT NULL AND NOT is_unsettled
        AND (old_took_part_on, old_completed_on, old_passed_on) IS DISTINCT FROM (took_part_on, completed_on, passed_on)
    UNION ALL SELECT 'activation', e.id::text, e.is_activated::text, (a.activated_at IS NOT NULL)::text
      FROM enrolment e LEFT JOIN account a ON a.person_id = e.person_id
      WHERE e.is_activated <> (a.activated_at IS NOT NULL)
  )`

/**
 * Where learning contradicts itself: `chain_fault`. A passed run has its completion of that moment; the
 * completion its graded, passed attempt, and one certificate that no other has replaced, unless it waits for
 * a name that can be printed; a passed attempt has its passed run. A run is annulled as long as an annulment
 * on record stands. A certificate is found by its serial, not in force after an annulment and in force again
 * after it was withdrawn; an attempt's answers and score follow from its journal, as long as that is kept
 * (retention takes answers and journal together). The keys of sealed questions come from who can open them;
 * where one is lost, only the answers are proved.
 */
export const chainFaults = (
  sealed: readonly { hash: string; choice: string | null }[],
): Prisma.Sql => Prisma.sql`
  newest_step AS (
    SELECT DISTINCT ON (person_id, attempt_id, item) person_id, attempt_id, item, response
    FROM answer_step ORDER BY person_id, attempt_id, item, revision DESC
  ),
  question_key AS (
    SELECT q.hash, o.body ->> 'id' AS choice
    FROM question_version q CROSS JOIN LATERAL jsonb_array_elements(q.body -> 'options') AS o (body)
    WHERE o.body -> 'correct' = 'true'::jsonb
    UNION ALL
    SELECT hash, choice FROM jsonb_to_recordset(${JSON.stringify(sealed)}::jsonb) AS opened(hash text, choice text)
  ),
  journal AS (
    SELECT a.person_id, a.id, a.score, count(*) FILTER (WHERE s.response ->> 'choice' = k.choice) AS earned,
      count(s.item) = (SELECT count(*) FROM jsonb_object_keys(a.answers))
        AND bool_and(a.answers -> s.item::text -> 'response' IS NOT DISTINCT FROM s.response) AS agrees,
      bool_or(k.hash IS NOT NULL AND k.choice IS NULL) AS is_lost
    FROM attempt a
    LEFT JOIN newest_step s ON s.person_id = a.person_id AND s.attempt_id = a.id
    LEFT JOIN question_key k ON k.hash = a.items -> s.item ->> 'question'
    WHERE a.state = 'graded' AND (a.answers <> '{}'::jsonb OR s.item IS NOT NULL)
    GROUP BY a.person_id, a.id
  ),
  chain_fault AS (
    SELECT 'completion' AS kind, coalesce(c.id, r.id)::text AS key, concat_ws(' ', c.course_id, c.at) AS stands,
      concat_ws(' ', r.course_id, r.passed_at) AS must
    FROM (SELECT * FROM run WHERE passed_at IS NOT NULL) AS r
    FULL JOIN completion c ON c.person_id = r.person_id AND c.run_id = r.id
    WHERE (c.course_id, c.at) IS DISTINCT FROM (r.course_id, r.passed_at)
    UNION ALL
    SELECT 'completion', r.id::text, '', concat_ws(' ', r.course_id, min(a.submitted_at))
    FROM run r JOIN attempt a ON a.person_id = r.person_id AND a.run_id = r.id AND a.is_passed
    WHERE r.passed_at IS NULL GROUP BY r.id, r.course_id
    UNION ALL
    SELECT 'annulment', coalesce(r.id, n.run_id)::text, concat_ws(' ', r.annulled_at), concat_ws(' ', n.recorded_at)
    FROM (SELECT * FROM run WHERE annulled_at IS NOT NULL) AS r
    FULL JOIN (SELECT * FROM annulment WHERE withdrawn_at IS NULL) AS n ON n.person_id = r.person_id AND n.run_id = r.id
    WHERE r.annulled_at IS DISTINCT FROM n.recorded_at
    UNION ALL
    SELECT 'attempt', c.id::text, concat_ws(' ', a.state, a.is_passed, a.score, a.max_score),
      concat_ws(' ', 'graded', true, c.score, c.max_score)
    FROM completion c LEFT JOIN attempt a ON a.person_id = c.person_id AND a.id = c.attempt_id AND a.run_id = c.run_id
    WHERE (a.state, a.is_passed, a.score, a.max_score) IS DISTINCT FROM ('graded', true, c.score, c.max_score)
    UNION ALL
    SELECT 'certificate', k.id::text, 'not found by its serial', k.serial
    FROM certificate k LEFT JOIN certificate_serial s ON s.serial = k.serial AND s.certificate_id = k.id
    WHERE s.serial IS NULL
    UNION ALL
    SELECT 'certificate', k.id::text, 'replaced by none', k.superseded_by::text
    FROM certificate k LEFT JOIN certificate n
      ON n.person_id = k.person_id AND n.completion_id = k.completion_id AND n.id = k.superseded_by
    WHERE k.superseded_at IS NOT NULL AND n.id IS NULL
    UNION ALL
    SELECT 'certificate', coalesce(k.id, c.id)::text, CASE WHEN k.id IS NULL THEN 'none' ELSE 'in force' END,
      CASE WHEN k.id IS NULL THEN 'issued' ELSE 'revoked' END
    FROM completion c
    JOIN run r ON r.person_id = c.person_id AND r.id = c.run_id
    LEFT JOIN certificate k ON k.person_id = c.person_id AND k.completion_id = c.id AND k.superseded_at IS NULL
    WHERE (k.id IS NULL AND NOT c.certificate_withheld) OR (r.annulled_at IS NOT NULL AND k.revoked_at IS NULL)
    UNION ALL
    SELECT 'certificate', k.id::text, 'revoked', 'in force'
    FROM annulment n
    JOIN completion c ON c.person_id = n.person_id AND c.run_id = n.run_id
    JOIN certificate k ON k.person_id = c.person_id AND k.completion_id = c.id
      AND k.revoked_at = n.recorded_at AND k.revoke_reason = n.reason AND k.superseded_at IS NULL
    WHERE n.withdrawn_at IS NOT NULL
    UNION ALL
    SELECT 'verdict', id::text, is_passed::text, (score >= pass_score)::text FROM attempt
    WHERE state = 'graded' AND is_passed IS DISTINCT FROM score >= pass_score
    UNION ALL
    SELECT 'marks', a.id::text, a.score::text, m.sum::text
    FROM attempt a
    JOIN (SELECT person_id, attempt_id, sum(mark) AS sum FROM attempt_item GROUP BY 1, 2) AS m
      ON m.person_id = a.person_id AND m.attempt_id = a.id
    WHERE a.score IS DISTINCT FROM m.sum
    UNION ALL
    SELECT 'journal', id::text, score::text, concat_ws(' ', earned, CASE WHEN agrees THEN '' ELSE 'answers differ' END)
    FROM journal WHERE (earned <> score AND NOT is_lost) OR agrees IS NOT TRUE
  )`
