-- An answer is a document, so that an item may ask for more than one option: 'b' becomes {"choice": "b"}.
-- Changing the type rewrites the table once; no row is updated, so the journals stay append-only.
ALTER TABLE answer_step ALTER COLUMN choice TYPE jsonb USING jsonb_build_object('choice', choice);
ALTER TABLE answer_step RENAME COLUMN choice TO response;
ALTER TABLE recall_answer ALTER COLUMN choice TYPE jsonb USING jsonb_build_object('choice', choice);
ALTER TABLE recall_answer RENAME COLUMN choice TO response;
UPDATE attempt SET answers = (
    SELECT jsonb_object_agg(item, (answer - 'choice') || jsonb_build_object('response', jsonb_build_object('choice', answer -> 'choice')))
    FROM jsonb_each(answers) AS given (item, answer))
WHERE answers <> '{}';

-- What each item of a graded attempt earned, of how much.
CREATE TABLE attempt_item (
    person_id uuid NOT NULL,
    attempt_id uuid NOT NULL,
    item integer NOT NULL,
    question text NOT NULL,
    mark numeric(9, 4) NOT NULL,
    max numeric(9, 4) NOT NULL,

    CONSTRAINT attempt_item_pkey PRIMARY KEY (person_id, attempt_id, item),
    CONSTRAINT attempt_item_mark CHECK (mark BETWEEN 0 AND max AND max > 0)
);
INSERT INTO attempt_item (person_id, attempt_id, item, question, mark, max)
SELECT a.person_id, a.id, drawn.place - 1, drawn.item ->> 'question',
  CASE WHEN drawn.item -> 'options' ? given.choice AND given.choice = (
      SELECT option ->> 'id' FROM jsonb_array_elements(q.body -> 'options') AS option WHERE (option -> 'correct')::boolean LIMIT 1)
    THEN 1 ELSE 0 END, 1
FROM attempt a
CROSS JOIN LATERAL jsonb_array_elements(a.items) WITH ORDINALITY AS drawn (item, place)
CROSS JOIN LATERAL (SELECT a.answers -> (drawn.place - 1)::text -> 'response' ->> 'choice' AS choice) AS given
JOIN question_version q ON q.hash = drawn.item ->> 'question'
-- Where the answers were deleted in their time, the marks of single items are not known either.
WHERE a.state = 'graded' AND NOT (a.answers = '{}' AND a.score > 0);

-- Schools made by `npm run seed` kept attempts of a sample only; a completion without its attempt gets one without questions.
INSERT INTO attempt (person_id, id, course_id, run_id, number, state, seed, items, version_hash, started_at, submitted_at,
  score, max_score, pass_score, is_passed)
SELECT c.person_id, c.attempt_id, c.course_id, c.run_id,
  1 + (SELECT count(*) FROM attempt a WHERE a.person_id = c.person_id AND a.run_id = c.run_id),
  'graded', '', '[]', c.version_hash, c.at, c.at, c.score, c.max_score, least(c.score, c.max_score), true
FROM completion c
WHERE NOT EXISTS (SELECT 1 FROM attempt a WHERE a.person_id = c.person_id AND a.id = c.attempt_id);

-- What belongs to one person hangs together by (person_id, …).
ALTER TABLE account_token ADD CONSTRAINT account_token_person_id_fkey
  FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE lesson_progress ADD CONSTRAINT lesson_progress_person_id_run_id_fkey
  FOREIGN KEY (person_id, run_id) REFERENCES run (person_id, id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE recall_answer ADD CONSTRAINT recall_answer_person_id_run_id_fkey
  FOREIGN KEY (person_id, run_id) REFERENCES run (person_id, id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE attempt ADD CONSTRAINT attempt_person_id_run_id_fkey
  FOREIGN KEY (person_id, run_id) REFERENCES run (person_id, id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE answer_step ADD CONSTRAINT answer_step_person_id_attempt_id_fkey
  FOREIGN KEY (person_id, attempt_id) REFERENCES attempt (person_id, id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE attempt_item ADD CONSTRAINT attempt_item_person_id_attempt_id_fkey
  FOREIGN KEY (person_id, attempt_id) REFERENCES attempt (person_id, id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE attempt_item ADD CONSTRAINT attempt_item_question_fkey
  FOREIGN KEY (question) REFERENCES question_version (hash) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE completion ADD CONSTRAINT completion_person_id_run_id_fkey
  FOREIGN KEY (person_id, run_id) REFERENCES run (person_id, id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE completion ADD CONSTRAINT completion_person_id_attempt_id_fkey
  FOREIGN KEY (person_id, attempt_id) REFERENCES attempt (person_id, id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE certificate ADD CONSTRAINT certificate_person_id_completion_id_fkey
  FOREIGN KEY (person_id, completion_id) REFERENCES completion (person_id, id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE certificate_serial ADD CONSTRAINT certificate_serial_person_id_certificate_id_fkey
  FOREIGN KEY (person_id, certificate_id) REFERENCES certificate (person_id, id) ON DELETE CASCADE ON UPDATE CASCADE;

CREATE UNIQUE INDEX completion_person_id_attempt_id_key ON completion (person_id, attempt_id);

ALTER TABLE attempt ADD CONSTRAINT attempt_graded CHECK (
  (state = 'graded') = (submitted_at IS NOT NULL AND score IS NOT NULL AND is_passed IS NOT NULL)
  AND coalesce(score, 0) BETWEEN 0 AND max_score);
ALTER TABLE completion ADD CONSTRAINT completion_score CHECK (score BETWEEN 0 AND max_score);
ALTER TABLE certificate ADD CONSTRAINT certificate_revoked CHECK ((revoked_at IS NULL) = (revoke_reason IS NULL));
