-- Every annulment of a pass, also those that were withdrawn: the run says only whether its pass counts now.
CREATE TABLE annulment (
  person_id UUID NOT NULL,
  id UUID NOT NULL,
  run_id UUID NOT NULL,
  reason TEXT NOT NULL,
  document TEXT NOT NULL,
  recorded_at TIMESTAMPTZ(3) NOT NULL,
  recorded_by UUID,
  withdrawn_at TIMESTAMPTZ(3),
  withdrawn_by UUID,
  withdraw_reason TEXT,
  withdraw_document TEXT,
  CONSTRAINT annulment_pkey PRIMARY KEY (person_id, id)
);
ALTER TABLE annulment ADD CONSTRAINT annulment_person_id_run_id_fkey
  FOREIGN KEY (person_id, run_id) REFERENCES run (person_id, id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE annulment ADD CONSTRAINT annulment_withdrawn
  CHECK ((withdrawn_at IS NULL) = (withdraw_reason IS NULL AND withdraw_document IS NULL));
-- A pass is annulled once at a time.
CREATE UNIQUE INDEX annulment_standing ON annulment (person_id, run_id) WHERE withdrawn_at IS NULL;
CREATE INDEX annulment_person_id_run_id_idx ON annulment (person_id, run_id);

INSERT INTO annulment (person_id, id, run_id, reason, document, recorded_at, recorded_by)
SELECT person_id, uuid_v7(annulled_at), id, coalesce(annul_reason, ''), coalesce(annul_document, ''), annulled_at, annulled_by
FROM run WHERE annulled_at IS NOT NULL;

-- What a letter speaks of, where it is more than its person.
ALTER TABLE notice ADD COLUMN about UUID;
ALTER TABLE notice DROP CONSTRAINT notice_kind;
ALTER TABLE notice ADD CONSTRAINT notice_kind CHECK (kind IN ('activate', 'reset', 'annulled', 'restored'));
