-- How old earlier evidence may be: null counts whatever was ever learned. Rules of before this migration count as they did.
ALTER TABLE target_rule ADD COLUMN evidence_since DATE;

-- A decision about one person asked by one target. State and due day are derived from it, so that no sync flattens it.
CREATE TABLE enrolment_decision (
  person_id UUID NOT NULL,
  id UUID NOT NULL,
  target_id UUID NOT NULL,
  cycle INTEGER NOT NULL,
  kind TEXT NOT NULL,
  due_on DATE,
  reason TEXT NOT NULL,
  document TEXT NOT NULL DEFAULT '',
  approver TEXT NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE,
  recorded_at TIMESTAMPTZ(3) NOT NULL,
  recorded_by UUID,
  superseded_at TIMESTAMPTZ(3),
  withdrawn_by UUID,
  withdraw_reason TEXT,
  CONSTRAINT enrolment_decision_pkey PRIMARY KEY (person_id, id)
);
CREATE INDEX enrolment_decision_target_id_idx ON enrolment_decision (target_id);
ALTER TABLE enrolment_decision ADD CONSTRAINT enrolment_decision_person_id_fkey
  FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE enrolment_decision ADD CONSTRAINT enrolment_decision_target_id_fkey
  FOREIGN KEY (target_id) REFERENCES target (id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE enrolment_decision ADD CONSTRAINT enrolment_decision_kind
  CHECK (kind IN ('extension', 'exemption', 'prior_learning', 'pause', 'correction'));
ALTER TABLE enrolment_decision ADD CONSTRAINT enrolment_decision_due
  CHECK ((kind = 'extension') = (due_on IS NOT NULL));
ALTER TABLE enrolment_decision ADD CONSTRAINT enrolment_decision_dates
  CHECK (valid_to IS NULL OR valid_to >= valid_from);

-- Who is exempt already was so by a decision that nobody wrote down.
INSERT INTO enrolment_decision (person_id, id, target_id, cycle, kind, reason, approver, valid_from, recorded_at)
SELECT e.person_id, uuid_v7(e.state_at), e.target_id, e.cycle, 'exemption', 'exempt before decisions were kept', '',
  (e.state_at AT TIME ZONE i.zone)::date, e.state_at
FROM enrolment e CROSS JOIN institution i WHERE e.state = 'exempt';

-- What the decisions of a day say of each person: aside or not, and their own due day (the newest extension's).
CREATE FUNCTION decided(asked_target uuid, asked_cycle integer, today date)
RETURNS TABLE (person_id uuid, standing text, due_on date) LANGUAGE sql STABLE AS $$
  SELECT d.person_id,
    CASE
      WHEN bool_or(d.kind IN ('exemption', 'prior_learning')) THEN 'exempt'
      WHEN bool_or(d.kind = 'pause') THEN 'paused'
    END,
    (array_agg(d.due_on ORDER BY d.recorded_at DESC, d.id DESC) FILTER (WHERE d.kind = 'extension'))[1]
  FROM enrolment_decision d
  WHERE d.target_id = asked_target AND d.cycle = asked_cycle AND d.superseded_at IS NULL
    AND d.valid_from <= today AND (d.valid_to IS NULL OR d.valid_to >= today)
  GROUP BY d.person_id
$$;

-- The state an enrolment must stand in; domain/enrolment/settle-state.ts says the same, for every input.
CREATE FUNCTION settle(now_state text, standing text, learned text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN standing = 'gone' THEN CASE WHEN now_state IS NOT NULL THEN 'ended' END
    WHEN standing IN ('exempt', 'paused') THEN standing
    WHEN now_state = 'kept' AND learned = 'passed' THEN 'kept'
    ELSE learned
  END
$$;

-- Whether a run is over for its person: its pass was annulled, or it had reached what a target asks before that target's
-- evidence begins to count. The next activity opens another run; one that is half finished goes on.
CREATE FUNCTION is_run_over(person uuid, course text, completed_at timestamptz, passed_at timestamptz,
  annulled_at timestamptz, today date)
RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT annulled_at IS NOT NULL OR EXISTS (
    SELECT 1 FROM enrolment e
    JOIN target t ON t.id = e.target_id AND t.cycle = e.cycle AND t.ended_at IS NULL
    JOIN target_rule u ON u.target_id = t.id AND u.superseded_at IS NULL
      AND u.evidence_since <= today AND course = ANY (u.course_ids)
    WHERE e.person_id = person AND e.state NOT IN ('paused', 'exempt', 'ended')
      AND CASE WHEN u.evidence IN ('passed', 'kept') THEN is_run_over.passed_at ELSE is_run_over.completed_at END
        < u.evidence_since::timestamp AT TIME ZONE (SELECT zone FROM institution)
  )
$$;

-- From now on an event says all that a figure of that day needs.
ALTER TABLE enrolment_event
  ADD COLUMN due_on DATE,
  ADD COLUMN is_activated BOOLEAN,
  ADD COLUMN rule_version INTEGER;
ALTER TABLE enrolment_event ADD CONSTRAINT enrolment_event_person_id_enrolment_id_fkey
  FOREIGN KEY (person_id, enrolment_id) REFERENCES enrolment (person_id, id) ON DELETE CASCADE ON UPDATE CASCADE;

-- What a sync of every night changed and why; `unexplained` is what neither the calendar nor a decision accounts for.
CREATE TABLE enrolment_sync (
  id UUID NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL,
  day DATE NOT NULL,
  changed INTEGER NOT NULL,
  reasons JSONB NOT NULL,
  unexplained INTEGER NOT NULL,
  examples JSONB NOT NULL,
  CONSTRAINT enrolment_sync_pkey PRIMARY KEY (id)
);
CREATE INDEX enrolment_sync_at_idx ON enrolment_sync (at);

-- How many enrolments a recount looked at: none is no proof of anything. Null: before it was kept.
ALTER TABLE recount ADD COLUMN enrolments INTEGER;
