-- What a certificate prints beside the name, so that namesakes can be told apart, and where and by whom it was issued.
ALTER TABLE certificate
  ADD COLUMN code text NOT NULL DEFAULT '',
  ADD COLUMN unit_kind text NOT NULL DEFAULT '',
  ADD COLUMN unit_name text NOT NULL DEFAULT '',
  ADD COLUMN place text NOT NULL DEFAULT '',
  ADD COLUMN signatory_title text NOT NULL DEFAULT '',
  ADD COLUMN signatory_name text NOT NULL DEFAULT '',
  -- The address of the site that the stored file carries; unknown in files of earlier releases, which are made anew when asked for.
  ADD COLUMN file_origin text,
  -- A certificate whose name was wrong stays on record and leads to the one that took its place.
  ADD COLUMN superseded_at timestamptz(3),
  ADD COLUMN superseded_by uuid,
  ADD COLUMN supersede_reason text;
ALTER TABLE certificate ADD CONSTRAINT certificate_superseded CHECK (
  (superseded_at IS NULL) = (superseded_by IS NULL) AND (superseded_at IS NULL) = (supersede_reason IS NULL)
  AND superseded_by IS DISTINCT FROM id);

ALTER TABLE certificate ADD CONSTRAINT certificate_person_id_superseded_by_fkey FOREIGN KEY (person_id, superseded_by)
  REFERENCES certificate (person_id, id) ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED;

DROP INDEX certificate_person_id_completion_id_key;
CREATE INDEX certificate_person_id_completion_id_idx ON certificate (person_id, completion_id);
CREATE UNIQUE INDEX certificate_current ON certificate (person_id, completion_id) WHERE superseded_at IS NULL;

ALTER TABLE institution
  ADD COLUMN place text NOT NULL DEFAULT '',
  ADD COLUMN signatory_title text NOT NULL DEFAULT '',
  ADD COLUMN signatory_name text NOT NULL DEFAULT '';
