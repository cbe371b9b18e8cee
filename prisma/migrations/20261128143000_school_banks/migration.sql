-- A school's own questions stand beside the public ones and may bear the same ids. Their text and keys are sealed: a row
-- shows which lesson and law it belongs to and by which secret it opens, nothing else.
DROP INDEX question_version_current;
CREATE UNIQUE INDEX question_version_current ON question_version (course_id, source, question_id) WHERE is_current;
ALTER TABLE question_version ADD CONSTRAINT question_version_sealed CHECK (
  CASE WHEN source = 'school' THEN body ?& ARRAY['sealed', 'by'] AND body - ARRAY['sealed', 'by', 'lesson', 'law'] = '{}'
    ELSE NOT body ? 'sealed' END);

CREATE TABLE school_bank (
  course_id text NOT NULL,
  in_force_since timestamptz(3),
  questions integer NOT NULL,
  refused_at timestamptz(3),
  mistakes integer NOT NULL,
  faults text NOT NULL,
  CONSTRAINT school_bank_pkey PRIMARY KEY (course_id),
  CONSTRAINT school_bank_in_force CHECK (questions >= 0 AND (in_force_since IS NULL) = (questions = 0)),
  CONSTRAINT school_bank_refused CHECK (
    mistakes >= 0 AND (refused_at IS NULL) = (mistakes = 0) AND (refused_at IS NULL) = (faults = '')),
  CONSTRAINT school_bank_is_there CHECK (in_force_since IS NOT NULL OR refused_at IS NOT NULL)
);
