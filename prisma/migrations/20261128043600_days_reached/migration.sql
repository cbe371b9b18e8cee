-- The local day on which each level was reached, and boards that can follow any of them by day.

-- What the runs of each person in these courses amount to since a day (null: ever), with the local day of each level:
-- took part with the first lesson of any course, completed and passed with the last one. domain/enrolment/evidence.ts
-- says the same for one person. A run that was half finished before `since` goes on: a lesson done since then is taking part.
-- A pass that was annulled is none.
CREATE FUNCTION learning(asked_courses text[], since date)
RETURNS TABLE (person_id uuid, evidence text, took_part_on date, completed_on date, passed_on date)
LANGUAGE sql STABLE AS $$
  SELECT c.person_id,
    CASE
      WHEN count(c.passed_at) = cardinality(asked_courses) THEN 'passed'
      WHEN count(c.completed_at) = cardinality(asked_courses) THEN 'completed'
      WHEN count(c.took_part_at) > 0 THEN 'took_part'
      ELSE 'not_started'
    END,
    (min(c.took_part_at) AT TIME ZONE (SELECT zone FROM institution))::date,
    CASE WHEN count(c.completed_at) = cardinality(asked_courses)
      THEN (max(c.completed_at) AT TIME ZONE (SELECT zone FROM institution))::date END,
    CASE WHEN count(c.passed_at) = cardinality(asked_courses)
      THEN (max(c.passed_at) AT TIME ZONE (SELECT zone FROM institution))::date END
  FROM (
    SELECT w.person_id, w.course_id,
      least(min(w.took_part_at), min(w.completed_at), min(w.passed_at)) AS took_part_at,
      least(min(w.completed_at), min(w.passed_at)) AS completed_at, min(w.passed_at) AS passed_at
    FROM (
      SELECT r.person_id, r.course_id,
        CASE
          WHEN since IS NULL OR r.took_part_at >= since::timestamp AT TIME ZONE (SELECT zone FROM institution)
            THEN r.took_part_at
          WHEN r.completed_at IS NULL OR r.completed_at >= since::timestamp AT TIME ZONE (SELECT zone FROM institution)
            THEN (SELECT min(p.done_at) FROM lesson_progress p
              WHERE p.person_id = r.person_id AND p.run_id = r.id
                AND p.done_at >= since::timestamp AT TIME ZONE (SELECT zone FROM institution))
        END AS took_part_at,
        CASE WHEN since IS NULL OR r.completed_at >= since::timestamp AT TIME ZONE (SELECT zone FROM institution)
          THEN r.completed_at END AS completed_at,
        CASE WHEN r.annulled_at IS NULL
            AND (since IS NULL OR r.passed_at >= since::timestamp AT TIME ZONE (SELECT zone FROM institution))
          THEN r.passed_at END AS passed_at
      FROM run r WHERE r.course_id = ANY (asked_courses)
    ) AS w
    GROUP BY w.person_id, w.course_id
  ) AS c
  GROUP BY c.person_id
$$;

-- The levels that an enrolment in this state reaches, each with its day: who passed also completed and took part.
CREATE FUNCTION reached(state text, took_part_on date, completed_on date, passed_on date, kept_on date)
RETURNS TABLE (evidence text, day date) LANGUAGE sql IMMUTABLE AS $$
  SELECT l.evidence, l.day
  FROM (VALUES ('took_part', 1, took_part_on), ('completed', 2, completed_on), ('passed', 3, passed_on), ('kept', 4, kept_on))
    AS l (evidence, place, day)
  WHERE l.day IS NOT NULL
    AND l.place <= CASE state WHEN 'took_part' THEN 1 WHEN 'completed' THEN 2 WHEN 'passed' THEN 3 WHEN 'kept' THEN 4 ELSE 0 END
$$;

CREATE TABLE daily_reached (
  target_id UUID NOT NULL,
  cycle INTEGER NOT NULL,
  unit_id UUID NOT NULL,
  evidence TEXT NOT NULL,
  day DATE NOT NULL,
  n INTEGER NOT NULL,
  CONSTRAINT daily_reached_pkey PRIMARY KEY (target_id, cycle, unit_id, evidence, day)
);
ALTER TABLE daily_reached
  ADD CONSTRAINT daily_reached_evidence CHECK (evidence IN ('took_part', 'completed', 'passed', 'kept'));

ALTER TABLE enrolment ADD COLUMN took_part_on DATE, ADD COLUMN completed_on DATE, ADD COLUMN kept_on DATE;

CREATE OR REPLACE FUNCTION count_enrolments_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO counter AS c (target_id, cycle, unit_id, due_on, state, is_activated, n, changed_at)
  SELECT target_id, cycle, unit_id, due_on, state, is_activated, count(*), max(changed_at)
  FROM added GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6
  ON CONFLICT (target_id, cycle, unit_id, due_on, state, is_activated)
  DO UPDATE SET n = c.n + excluded.n, changed_at = greatest(c.changed_at, excluded.changed_at);

  INSERT INTO daily_reached AS d (target_id, cycle, unit_id, evidence, day, n)
  SELECT e.target_id, e.cycle, e.unit_id, l.evidence, l.day, count(*)
  FROM added e CROSS JOIN LATERAL reached(e.state, e.took_part_on, e.completed_on, e.passed_on, e.kept_on) AS l
  GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
  ON CONFLICT (target_id, cycle, unit_id, evidence, day) DO UPDATE SET n = d.n + excluded.n;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION count_enrolments_updated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO counter AS c (target_id, cycle, unit_id, due_on, state, is_activated, n, changed_at)
  SELECT target_id, cycle, unit_id, due_on, state, is_activated, sum(delta), max(changed_at)
  FROM (
    SELECT target_id, cycle, unit_id, due_on, state, is_activated, 1 AS delta, changed_at FROM added
    UNION ALL
    SELECT o.target_id, o.cycle, o.unit_id, o.due_on, o.state, o.is_activated, -1, n.changed_at
    FROM removed o JOIN added n USING (person_id, id)
  ) AS moves
  GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(delta) <> 0 ORDER BY 1, 2, 3, 4, 5, 6
  ON CONFLICT (target_id, cycle, unit_id, due_on, state, is_activated)
  DO UPDATE SET n = c.n + excluded.n, changed_at = greatest(c.changed_at, excluded.changed_at);

  INSERT INTO daily_reached AS d (target_id, cycle, unit_id, evidence, day, n)
  SELECT m.target_id, m.cycle, m.unit_id, m.evidence, m.day, sum(m.delta)
  FROM (
    SELECT e.target_id, e.cycle, e.unit_id, l.evidence, l.day, 1 AS delta
    FROM added e CROSS JOIN LATERAL reached(e.state, e.took_part_on, e.completed_on, e.passed_on, e.kept_on) AS l
    UNION ALL
    SELECT e.target_id, e.cycle, e.unit_id, l.evidence, l.day, -1
    FROM removed e CROSS JOIN LATERAL reached(e.state, e.took_part_on, e.completed_on, e.passed_on, e.kept_on) AS l
  ) AS m
  GROUP BY 1, 2, 3, 4, 5 HAVING sum(m.delta) <> 0 ORDER BY 1, 2, 3, 4, 5
  ON CONFLICT (target_id, cycle, unit_id, evidence, day) DO UPDATE SET n = d.n + excluded.n;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION count_enrolments_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE counter c SET n = c.n - g.n FROM (
    SELECT target_id, cycle, unit_id, due_on, state, is_activated, count(*) AS n FROM removed GROUP BY 1, 2, 3, 4, 5, 6
  ) AS g
  WHERE (c.target_id, c.cycle, c.unit_id, c.due_on, c.state, c.is_activated)
      = (g.target_id, g.cycle, g.unit_id, g.due_on, g.state, g.is_activated);
  UPDATE daily_reached d SET n = d.n - g.n FROM (
    SELECT e.target_id, e.cycle, e.unit_id, l.evidence, l.day, count(*) AS n
    FROM removed e CROSS JOIN LATERAL reached(e.state, e.took_part_on, e.completed_on, e.passed_on, e.kept_on) AS l
    GROUP BY 1, 2, 3, 4, 5
  ) AS g
  WHERE (d.target_id, d.cycle, d.unit_id, d.evidence, d.day) = (g.target_id, g.cycle, g.unit_id, g.evidence, g.day);
  RETURN NULL;
END $$;

-- The days of those who are enrolled already. A running target is settled from the runs; the last figures of a target
-- that has ended stay: what was learned after it gets no day.
ALTER TABLE enrolment DISABLE TRIGGER enrolment_updated;
UPDATE enrolment e
SET took_part_on = coalesce(l.took_part_on, e.passed_on), completed_on = coalesce(l.completed_on, e.passed_on),
  passed_on = CASE WHEN t.ended_at IS NULL AND t.cycle = e.cycle THEN coalesce(l.passed_on, e.passed_on) ELSE e.passed_on END,
  kept_on = CASE WHEN e.state = 'kept' THEN (e.state_at AT TIME ZONE i.zone)::date END
FROM institution i, target t
JOIN target_rule r ON r.target_id = t.id AND r.superseded_at IS NULL
CROSS JOIN LATERAL learning(r.course_ids, NULL) AS l
WHERE e.target_id = t.id AND e.person_id = l.person_id;
ALTER TABLE enrolment ENABLE TRIGGER enrolment_updated;

INSERT INTO daily_reached (target_id, cycle, unit_id, evidence, day, n)
SELECT e.target_id, e.cycle, e.unit_id, l.evidence, l.day, count(*)
FROM enrolment e CROSS JOIN LATERAL reached(e.state, e.took_part_on, e.completed_on, e.passed_on, e.kept_on) AS l
GROUP BY 1, 2, 3, 4, 5;

DROP TABLE daily_passed;
DROP VIEW enrolment_evidence;
