-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "institution" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "contact" TEXT NOT NULL DEFAULT '',
    "zone" TEXT NOT NULL DEFAULT 'Asia/Ho_Chi_Minh',
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "institution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" UUID NOT NULL,
    "parent_id" UUID,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "search_text" TEXT NOT NULL,
    "external_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_on" DATE,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "family_name" TEXT NOT NULL,
    "given_name" TEXT NOT NULL,
    "search_text" TEXT NOT NULL,
    "birth_date" DATE,
    "email" TEXT,
    "external_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "person_id" UUID NOT NULL,
    "password_hash" TEXT,
    "activated_at" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),
    "lang" TEXT NOT NULL DEFAULT 'vi',

    CONSTRAINT "account_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "account_token" (
    "token_hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_token_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "session" (
    "id_hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id_hash")
);

-- CreateTable
CREATE TABLE "membership" (
    "person_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "position" TEXT NOT NULL DEFAULT '',
    "standing" TEXT NOT NULL DEFAULT 'active',
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),
    "import_id" UUID,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("person_id","id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "person_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "unit_id" UUID NOT NULL,
    "membership_id" UUID,
    "reason" TEXT NOT NULL DEFAULT '',
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("person_id","id")
);

-- CreateTable
CREATE TABLE "import" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "actor_id" UUID,
    "counts" JSONB NOT NULL,
    "applied_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "course_version" (
    "hash" TEXT NOT NULL,
    "course_id" TEXT NOT NULL,
    "external_id" TEXT,
    "manifest" JSONB NOT NULL,
    "is_current" BOOLEAN NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "course_version_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "question_version" (
    "hash" TEXT NOT NULL,
    "course_id" TEXT NOT NULL,
    "question_id" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "is_current" BOOLEAN NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "question_version_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "target" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "document" TEXT NOT NULL DEFAULT '',
    "cycle" INTEGER NOT NULL DEFAULT 1,
    "starts_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "target_rule" (
    "target_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "member_kinds" TEXT[],
    "unit_id" UUID NOT NULL,
    "course_ids" TEXT[],
    "evidence" TEXT NOT NULL,
    "percent" INTEGER NOT NULL DEFAULT 100,
    "due_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "target_rule_pkey" PRIMARY KEY ("target_id","version")
);

-- CreateTable
CREATE TABLE "enrolment" (
    "person_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "target_id" UUID NOT NULL,
    "cycle" INTEGER NOT NULL,
    "unit_id" UUID NOT NULL,
    "unit_reason" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "state" TEXT NOT NULL,
    "is_activated" BOOLEAN NOT NULL,
    "state_at" TIMESTAMPTZ(3) NOT NULL,
    "passed_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "enrolment_pkey" PRIMARY KEY ("person_id","id")
);

-- CreateTable
CREATE TABLE "enrolment_event" (
    "person_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "from_state" TEXT,
    "to_state" TEXT NOT NULL,
    "unit_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "enrolment_event_pkey" PRIMARY KEY ("person_id","id")
);

-- CreateTable
CREATE TABLE "counter" (
    "target_id" UUID NOT NULL,
    "cycle" INTEGER NOT NULL,
    "unit_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "state" TEXT NOT NULL,
    "is_activated" BOOLEAN NOT NULL,
    "n" INTEGER NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "counter_pkey" PRIMARY KEY ("target_id","cycle","unit_id","due_on","state","is_activated")
);

-- CreateTable
CREATE TABLE "daily_passed" (
    "target_id" UUID NOT NULL,
    "cycle" INTEGER NOT NULL,
    "unit_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "daily_passed_pkey" PRIMARY KEY ("target_id","cycle","unit_id","day")
);

-- CreateTable
CREATE TABLE "recount" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "checked" INTEGER NOT NULL,
    "drift" INTEGER NOT NULL,
    "difference" JSONB NOT NULL,
    "duration_ms" INTEGER NOT NULL,

    CONSTRAINT "recount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "run" (
    "person_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "course_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "took_part_at" TIMESTAMPTZ(3),
    "completed_at" TIMESTAMPTZ(3),
    "passed_at" TIMESTAMPTZ(3),

    CONSTRAINT "run_pkey" PRIMARY KEY ("person_id","id")
);

-- CreateTable
CREATE TABLE "lesson_progress" (
    "person_id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "lesson_id" TEXT NOT NULL,
    "section" TEXT NOT NULL DEFAULT '',
    "done_at" TIMESTAMPTZ(3),
    "version_hash" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lesson_progress_pkey" PRIMARY KEY ("person_id","run_id","lesson_id")
);

-- CreateTable
CREATE TABLE "recall_answer" (
    "person_id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "lesson_id" TEXT NOT NULL,
    "exercise_id" TEXT NOT NULL,
    "choice" TEXT NOT NULL,
    "is_correct" BOOLEAN NOT NULL,
    "version_hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recall_answer_pkey" PRIMARY KEY ("person_id","run_id","lesson_id","exercise_id")
);

-- CreateTable
CREATE TABLE "attempt" (
    "person_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "course_id" TEXT NOT NULL,
    "run_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "seed" TEXT NOT NULL,
    "items" JSONB NOT NULL,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "version_hash" TEXT NOT NULL,
    "launch" JSONB,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "score" INTEGER,
    "max_score" INTEGER NOT NULL,
    "pass_score" INTEGER NOT NULL,
    "is_passed" BOOLEAN,

    CONSTRAINT "attempt_pkey" PRIMARY KEY ("person_id","id")
);

-- CreateTable
CREATE TABLE "answer_step" (
    "person_id" UUID NOT NULL,
    "attempt_id" UUID NOT NULL,
    "item" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "choice" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answer_step_pkey" PRIMARY KEY ("person_id","attempt_id","item","revision")
);

-- CreateTable
CREATE TABLE "completion" (
    "person_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "course_id" TEXT NOT NULL,
    "run_id" UUID NOT NULL,
    "attempt_id" UUID NOT NULL,
    "version_hash" TEXT NOT NULL,
    "score" INTEGER NOT NULL,
    "max_score" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "completion_pkey" PRIMARY KEY ("person_id","id")
);

-- CreateTable
CREATE TABLE "certificate" (
    "person_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "completion_id" UUID NOT NULL,
    "serial" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "title_vi" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "issuer_en" TEXT NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoke_reason" TEXT,
    "file_hash" TEXT,

    CONSTRAINT "certificate_pkey" PRIMARY KEY ("person_id","id")
);

-- CreateTable
CREATE TABLE "certificate_serial" (
    "serial" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "certificate_id" UUID NOT NULL,

    CONSTRAINT "certificate_serial_pkey" PRIMARY KEY ("serial")
);

-- CreateTable
CREATE TABLE "audit" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL DEFAULT '',
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "actor_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("actor_id","key")
);

-- CreateTable
CREATE TABLE "file" (
    "hash" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "owner_id" UUID,
    "purpose" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "delete_after" TIMESTAMPTZ(3),

    CONSTRAINT "file_pkey" PRIMARY KEY ("hash")
);

-- CreateIndex
CREATE UNIQUE INDEX "unit_code_key" ON "unit"("code");

-- CreateIndex
CREATE UNIQUE INDEX "unit_external_id_key" ON "unit"("external_id");

-- CreateIndex
CREATE INDEX "unit_parent_id_idx" ON "unit"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_code_key" ON "person"("code");

-- CreateIndex
CREATE UNIQUE INDEX "person_external_id_key" ON "person"("external_id");

-- CreateIndex
CREATE INDEX "account_token_person_id_idx" ON "account_token"("person_id");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE INDEX "membership_unit_id_kind_idx" ON "membership"("unit_id", "kind");

-- CreateIndex
CREATE INDEX "role_grant_unit_id_idx" ON "role_grant"("unit_id");

-- CreateIndex
CREATE INDEX "course_version_course_id_idx" ON "course_version"("course_id");

-- CreateIndex
CREATE INDEX "question_version_course_id_question_id_idx" ON "question_version"("course_id", "question_id");

-- CreateIndex
CREATE INDEX "enrolment_target_id_unit_id_state_idx" ON "enrolment"("target_id", "unit_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "enrolment_person_id_target_id_cycle_key" ON "enrolment"("person_id", "target_id", "cycle");

-- CreateIndex
CREATE INDEX "enrolment_event_person_id_enrolment_id_idx" ON "enrolment_event"("person_id", "enrolment_id");

-- CreateIndex
CREATE INDEX "counter_unit_id_idx" ON "counter"("unit_id");

-- CreateIndex
CREATE INDEX "recount_at_idx" ON "recount"("at");

-- CreateIndex
CREATE UNIQUE INDEX "run_person_id_course_id_number_key" ON "run"("person_id", "course_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "attempt_person_id_run_id_number_key" ON "attempt"("person_id", "run_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "completion_person_id_run_id_key" ON "completion"("person_id", "run_id");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_person_id_completion_id_key" ON "certificate"("person_id", "completion_id");

-- CreateIndex
CREATE INDEX "audit_at_idx" ON "audit"("at");

-- CreateIndex
CREATE INDEX "audit_subject_idx" ON "audit"("subject");

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_rule" ADD CONSTRAINT "target_rule_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "target"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "target"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counter" ADD CONSTRAINT "counter_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "target"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counter" ADD CONSTRAINT "counter_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run" ADD CONSTRAINT "run_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema language cannot say.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE INDEX person_search ON person USING gin (search_text gin_trgm_ops);
-- People are sorted as Vietnamese lists are: given name, then family and middle name.
CREATE INDEX person_name ON person (given_name COLLATE "vi-x-icu", family_name COLLATE "vi-x-icu", code COLLATE "C");
CREATE INDEX person_email ON person (lower(email)) WHERE email IS NOT NULL;
CREATE INDEX unit_subtree ON unit (path text_pattern_ops);
CREATE INDEX membership_current ON membership (unit_id, kind) WHERE superseded_at IS NULL AND valid_to IS NULL;
CREATE INDEX role_grant_current ON role_grant (person_id) WHERE superseded_at IS NULL;
CREATE UNIQUE INDEX course_version_current ON course_version (course_id) WHERE is_current;
CREATE UNIQUE INDEX question_version_current ON question_version (course_id, question_id) WHERE is_current;
CREATE UNIQUE INDEX target_rule_current ON target_rule (target_id) WHERE superseded_at IS NULL;
-- At most one open attempt, so that a double click resumes.
CREATE UNIQUE INDEX attempt_open ON attempt (person_id, run_id) WHERE state = 'in_progress';
CREATE INDEX account_not_activated ON account (person_id) WHERE activated_at IS NULL;

ALTER TABLE institution ADD CONSTRAINT institution_is_one CHECK (id = 1);
ALTER TABLE unit ADD CONSTRAINT unit_kind CHECK (kind IN ('institution', 'faculty', 'department', 'centre', 'union', 'class'));
ALTER TABLE membership ADD CONSTRAINT membership_kind CHECK (kind IN ('learner', 'staff', 'collaborator'));
ALTER TABLE membership ADD CONSTRAINT membership_standing CHECK (standing IN ('active', 'on_leave'));
ALTER TABLE enrolment ADD CONSTRAINT enrolment_state
  CHECK (state IN ('not_started', 'took_part', 'completed', 'passed', 'kept', 'paused', 'exempt', 'ended'));
ALTER TABLE target_rule ADD CONSTRAINT target_rule_evidence CHECK (evidence IN ('took_part', 'completed', 'passed', 'kept'));
ALTER TABLE attempt ADD CONSTRAINT attempt_state CHECK (state IN ('in_progress', 'graded'));
ALTER TABLE attempt SET (fillfactor = 70);
ALTER TABLE counter SET (fillfactor = 50);

-- Ids of rows that are made in bulk by SQL: UUIDv7 of the app's time.
CREATE FUNCTION uuid_v7(at timestamptz) RETURNS uuid LANGUAGE sql VOLATILE AS $$
  SELECT encode(set_bit(set_bit(
    overlay(uuid_send(gen_random_uuid()) PLACING substring(int8send((extract(epoch FROM at) * 1000)::bigint) FROM 3) FROM 1 FOR 6),
    52, 1), 53, 1), 'hex')::uuid
$$;

-- What the learning of each enrolled person amounts to (domain/progress/evidence.ts says the same for one person).
CREATE VIEW enrolment_evidence AS
SELECT e.person_id, e.id, e.target_id, e.cycle, e.unit_id, e.due_on, e.state, e.is_activated, e.passed_on,
  CASE
    WHEN count(DISTINCT r.course_id) FILTER (WHERE r.passed_at IS NOT NULL) = cardinality(t.course_ids) THEN 'passed'
    WHEN count(DISTINCT r.course_id) FILTER (WHERE r.completed_at IS NOT NULL) = cardinality(t.course_ids) THEN 'completed'
    WHEN count(r.took_part_at) > 0 THEN 'took_part'
    ELSE 'not_started'
  END AS evidence
FROM enrolment e
JOIN target_rule t ON t.target_id = e.target_id AND t.superseded_at IS NULL
LEFT JOIN run r ON r.person_id = e.person_id AND r.course_id = ANY (t.course_ids)
GROUP BY e.person_id, e.id, t.course_ids;

-- Counters follow enrolments in the same transaction, whoever changes them: one grouped statement, rows locked in key order.
CREATE FUNCTION count_enrolments_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO counter AS c (target_id, cycle, unit_id, due_on, state, is_activated, n, changed_at)
  SELECT target_id, cycle, unit_id, due_on, state, is_activated, count(*), max(changed_at)
  FROM added GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6
  ON CONFLICT (target_id, cycle, unit_id, due_on, state, is_activated)
  DO UPDATE SET n = c.n + excluded.n, changed_at = greatest(c.changed_at, excluded.changed_at);

  INSERT INTO daily_passed AS d (target_id, cycle, unit_id, day, n)
  SELECT target_id, cycle, unit_id, passed_on, count(*)
  FROM added WHERE state IN ('passed', 'kept') GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
  ON CONFLICT (target_id, cycle, unit_id, day) DO UPDATE SET n = d.n + excluded.n;
  RETURN NULL;
END $$;

CREATE FUNCTION count_enrolments_updated() RETURNS trigger LANGUAGE plpgsql AS $$
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

  INSERT INTO daily_passed AS d (target_id, cycle, unit_id, day, n)
  SELECT target_id, cycle, unit_id, passed_on, sum(delta)
  FROM (
    SELECT target_id, cycle, unit_id, passed_on, 1 AS delta FROM added WHERE state IN ('passed', 'kept')
    UNION ALL
    SELECT target_id, cycle, unit_id, passed_on, -1 FROM removed WHERE state IN ('passed', 'kept')
  ) AS moves
  GROUP BY 1, 2, 3, 4 HAVING sum(delta) <> 0 ORDER BY 1, 2, 3, 4
  ON CONFLICT (target_id, cycle, unit_id, day) DO UPDATE SET n = d.n + excluded.n;
  RETURN NULL;
END $$;

CREATE FUNCTION count_enrolments_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE counter c SET n = c.n - g.n FROM (
    SELECT target_id, cycle, unit_id, due_on, state, is_activated, count(*) AS n FROM removed GROUP BY 1, 2, 3, 4, 5, 6
  ) AS g
  WHERE (c.target_id, c.cycle, c.unit_id, c.due_on, c.state, c.is_activated)
      = (g.target_id, g.cycle, g.unit_id, g.due_on, g.state, g.is_activated);
  UPDATE daily_passed d SET n = d.n - g.n FROM (
    SELECT target_id, cycle, unit_id, passed_on, count(*) AS n FROM removed WHERE state IN ('passed', 'kept') GROUP BY 1, 2, 3, 4
  ) AS g
  WHERE (d.target_id, d.cycle, d.unit_id, d.day) = (g.target_id, g.cycle, g.unit_id, g.passed_on);
  RETURN NULL;
END $$;

CREATE TRIGGER enrolment_inserted AFTER INSERT ON enrolment REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION count_enrolments_inserted();
CREATE TRIGGER enrolment_updated AFTER UPDATE ON enrolment REFERENCING OLD TABLE AS removed NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION count_enrolments_updated();
CREATE TRIGGER enrolment_deleted AFTER DELETE ON enrolment REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION count_enrolments_deleted();

-- Journals only grow.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER audit_append_only BEFORE UPDATE ON audit FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER answer_step_append_only BEFORE UPDATE ON answer_step FOR EACH ROW EXECUTE FUNCTION refuse_change();
