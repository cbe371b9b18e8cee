-- Six questions at the head of a course, once a run: drawn at the start, answered by one form, lessons known count as done.
CREATE TABLE test_out (
  person_id UUID NOT NULL,
  id UUID NOT NULL,
  run_id UUID NOT NULL,
  course_id TEXT NOT NULL,
  seed TEXT NOT NULL,
  items JSONB NOT NULL,
  answers JSONB NOT NULL DEFAULT '{}',
  right_count INTEGER,
  lessons TEXT[],
  version_hash TEXT NOT NULL,
  started_at TIMESTAMPTZ(3) NOT NULL,
  submitted_at TIMESTAMPTZ(3),
  CONSTRAINT test_out_pkey PRIMARY KEY (person_id, id)
);
-- Two windows make one.
CREATE UNIQUE INDEX test_out_person_id_run_id_key ON test_out (person_id, run_id);
ALTER TABLE test_out ADD CONSTRAINT test_out_person_id_run_id_fkey
  FOREIGN KEY (person_id, run_id) REFERENCES run (person_id, id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE test_out ADD CONSTRAINT test_out_submitted CHECK (
  (submitted_at IS NULL) = (right_count IS NULL) AND (right_count IS NULL OR right_count BETWEEN 0 AND 6)
  AND (submitted_at IS NOT NULL OR (coalesce(cardinality(lessons), 0) = 0 AND answers = '{}')));

-- Why a lesson is done, where it is not by the answers given in it.
ALTER TABLE lesson_progress ADD COLUMN done_reason TEXT;
ALTER TABLE lesson_progress ADD CONSTRAINT lesson_progress_done_reason CHECK (
  done_reason IS NULL OR (done_reason = 'tested_out' AND done_at IS NOT NULL));

-- Whether whom a rule asks may use the six questions; the rules that stand allow it.
ALTER TABLE target_rule ADD COLUMN allows_test_out BOOLEAN NOT NULL DEFAULT true;
