-- People whom a command left to a job, because they are too many for its own transaction.
CREATE TABLE "settling" (
    "id" UUID NOT NULL,
    "target_id" UUID,
    "rule_version" INTEGER,
    "people" INTEGER NOT NULL,
    "remaining" INTEGER NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "settling_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "settling_target_id_idx" ON "settling"("target_id");
ALTER TABLE "settling" ADD CONSTRAINT "settling_target_id_fkey"
  FOREIGN KEY ("target_id") REFERENCES "target"("id") ON DELETE CASCADE ON UPDATE CASCADE;
-- A newer rule takes the place of an older one's settling.
CREATE UNIQUE INDEX "settling_one_per_target" ON "settling"("target_id") WHERE "ended_at" IS NULL;

-- What a unit was ends with the unit: its history is closed with its last day, and goes on where a unit is opened again.
CREATE OR REPLACE FUNCTION keep_unit_history() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  at timestamptz := coalesce(NEW.changed_at, NEW.created_at);
  today date;
  is_other boolean := TG_OP = 'INSERT';
  goes_on boolean := false;
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.changed_at IS NOT DISTINCT FROM OLD.changed_at THEN at := now(); END IF;
  today := school_day(at);
  IF TG_OP = 'UPDATE' THEN
    is_other := (NEW.parent_id, NEW.kind, NEW.code, NEW.name, NEW.path)
      IS DISTINCT FROM (OLD.parent_id, OLD.kind, OLD.code, OLD.name, OLD.path);
    WITH former AS (
      UPDATE unit_history SET superseded_at = at
      WHERE unit_id = NEW.id AND superseded_at IS NULL AND (valid_to IS NULL OR valid_to >= today
        OR (valid_to = OLD.ended_on AND NEW.ended_on <> OLD.ended_on))
      RETURNING *, CASE WHEN is_other THEN least(today - 1, NEW.ended_on) ELSE NEW.ended_on END AS last_day
    )
    INSERT INTO unit_history (id, unit_id, parent_id, kind, code, name, path, valid_from, valid_to, recorded_at)
    SELECT uuid_v7(at), unit_id, parent_id, kind, code, name, path, valid_from, last_day, at FROM former
    WHERE last_day IS NULL OR valid_from <= last_day;
    goes_on := FOUND;
  END IF;
  IF is_other AND (NEW.ended_on IS NULL OR NEW.ended_on >= today)
    OR NOT is_other AND NEW.ended_on IS NULL AND NOT goes_on THEN
    INSERT INTO unit_history (id, unit_id, parent_id, kind, code, name, path, valid_from, valid_to, recorded_at)
    VALUES (uuid_v7(at), NEW.id, NEW.parent_id, NEW.kind, NEW.code, NEW.name, NEW.path, today, NEW.ended_on, at);
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER unit_history_update ON unit;
CREATE TRIGGER unit_history_update AFTER UPDATE ON unit FOR EACH ROW
  WHEN ((NEW.parent_id, NEW.kind, NEW.code, NEW.name, NEW.path, NEW.ended_on)
    IS DISTINCT FROM (OLD.parent_id, OLD.kind, OLD.code, OLD.name, OLD.path, OLD.ended_on))
  EXECUTE FUNCTION keep_unit_history();

UPDATE unit_history h SET valid_to = u.ended_on FROM unit u
WHERE u.id = h.unit_id AND h.valid_to IS NULL AND h.superseded_at IS NULL AND h.valid_from <= u.ended_on;
