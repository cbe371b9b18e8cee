-- Who publishes a course: each source retires only what it published itself.
ALTER TABLE course_version ADD COLUMN source text NOT NULL DEFAULT 'folder';
ALTER TABLE question_version ADD COLUMN source text NOT NULL DEFAULT 'folder';
ALTER TABLE course_version ADD CONSTRAINT course_version_source CHECK (source ~ '^[a-z][a-z0-9-]*$');
ALTER TABLE question_version ADD CONSTRAINT question_version_source CHECK (source ~ '^[a-z][a-z0-9-]*$');

-- A pass can be annulled by a decision. It stays written when it was reached; evidence leaves it out from then on.
ALTER TABLE run
  ADD COLUMN annulled_at timestamptz(3),
  ADD COLUMN annulled_by uuid,
  ADD COLUMN annul_reason text,
  ADD COLUMN annul_document text;
ALTER TABLE run ADD CONSTRAINT run_annulment CHECK (
  (annulled_at IS NULL AND annulled_by IS NULL AND annul_reason IS NULL AND annul_document IS NULL)
  OR (annulled_at IS NOT NULL AND passed_at IS NOT NULL AND annul_reason IS NOT NULL AND annul_document IS NOT NULL));

CREATE OR REPLACE VIEW enrolment_evidence AS
SELECT e.person_id, e.id, e.target_id, e.cycle, e.unit_id, e.due_on, e.state, e.is_activated, e.passed_on,
  CASE
    WHEN count(DISTINCT r.course_id) FILTER (WHERE r.passed_at IS NOT NULL AND r.annulled_at IS NULL) = cardinality(t.course_ids) THEN 'passed'
    WHEN count(DISTINCT r.course_id) FILTER (WHERE r.completed_at IS NOT NULL) = cardinality(t.course_ids) THEN 'completed'
    WHEN count(r.took_part_at) > 0 THEN 'took_part'
    ELSE 'not_started'
  END AS evidence
FROM enrolment e
JOIN target_rule t ON t.target_id = e.target_id AND t.superseded_at IS NULL
LEFT JOIN run r ON r.person_id = e.person_id AND r.course_id = ANY (t.course_ids)
GROUP BY e.person_id, e.id, t.course_ids;
