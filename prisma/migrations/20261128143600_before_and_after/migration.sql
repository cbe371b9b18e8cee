-- The two parallel forms of a course, as published. What was answered names the version that was asked.
CREATE TABLE course_form (
  hash TEXT NOT NULL,
  course_id TEXT NOT NULL,
  form TEXT NOT NULL,
  source TEXT NOT NULL DEFAULT 'folder',
  items JSONB NOT NULL,
  is_current BOOLEAN NOT NULL,
  published_at TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT course_form_pkey PRIMARY KEY (hash)
);
ALTER TABLE course_form ADD CONSTRAINT course_form_form CHECK (form IN ('a', 'b'));
ALTER TABLE course_form ADD CONSTRAINT course_form_source CHECK (source ~ '^[a-z][a-z0-9-]*$');
CREATE INDEX course_form_course_id_idx ON course_form (course_id);
-- A course has at most one of each at any moment.
CREATE UNIQUE INDEX course_form_current ON course_form (course_id, form) WHERE is_current;

CREATE TABLE gauge_answer (
  person_id UUID NOT NULL,
  run_id UUID NOT NULL,
  moment TEXT NOT NULL,
  form TEXT NOT NULL,
  form_hash TEXT NOT NULL,
  answers JSONB,
  answered INTEGER NOT NULL,
  right_true INTEGER NOT NULL,
  right_false INTEGER NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL,
  counted_at TIMESTAMPTZ(3),
  CONSTRAINT gauge_answer_pkey PRIMARY KEY (person_id, run_id, moment)
);
ALTER TABLE gauge_answer ADD CONSTRAINT gauge_answer_person_id_run_id_fkey
  FOREIGN KEY (person_id, run_id) REFERENCES run (person_id, id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE gauge_answer ADD CONSTRAINT gauge_answer_form_hash_fkey
  FOREIGN KEY (form_hash) REFERENCES course_form (hash) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE gauge_answer ADD CONSTRAINT gauge_answer_moment CHECK (moment IN ('before', 'after'));
ALTER TABLE gauge_answer ADD CONSTRAINT gauge_answer_form CHECK (form IN ('a', 'b'));
ALTER TABLE gauge_answer ADD CONSTRAINT gauge_answer_right CHECK (
  answered BETWEEN 1 AND 12 AND right_true BETWEEN 0 AND 6 AND right_false BETWEEN 0 AND 6
  AND right_true + right_false <= answered);
ALTER TABLE gauge_answer ADD CONSTRAINT gauge_answer_counted CHECK (counted_at IS NULL OR moment = 'after');
-- Whoever was asked a form before is asked the other one after.
CREATE UNIQUE INDEX gauge_answer_person_id_run_id_form_key ON gauge_answer (person_id, run_id, form);
-- Every night: who has answered both and is in no figure yet.
CREATE INDEX gauge_answer_waiting ON gauge_answer (person_id) WHERE moment = 'after' AND counted_at IS NULL;

CREATE TABLE gauge_cell (
  id UUID NOT NULL,
  course_id TEXT NOT NULL,
  unit_id UUID NOT NULL,
  people INTEGER NOT NULL,
  before_true INTEGER NOT NULL,
  before_false INTEGER NOT NULL,
  after_true INTEGER NOT NULL,
  after_false INTEGER NOT NULL,
  before_true_sq INTEGER NOT NULL,
  before_false_sq INTEGER NOT NULL,
  after_true_sq INTEGER NOT NULL,
  after_false_sq INTEGER NOT NULL,
  change_true_sq INTEGER NOT NULL,
  change_false_sq INTEGER NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT gauge_cell_pkey PRIMARY KEY (id)
);
ALTER TABLE gauge_cell ADD CONSTRAINT gauge_cell_unit_id_fkey
  FOREIGN KEY (unit_id) REFERENCES unit (id) ON DELETE RESTRICT ON UPDATE CASCADE;
-- No smaller company is ever counted, whoever writes here.
ALTER TABLE gauge_cell ADD CONSTRAINT gauge_cell_people CHECK (people >= 10);
CREATE INDEX gauge_cell_unit_id_idx ON gauge_cell (unit_id);
