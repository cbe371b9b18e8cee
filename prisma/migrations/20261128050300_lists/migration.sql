-- Codes are compared by their folded form, memberships say why they ended, and units keep their past.

-- The SQL twin of foldCode in domain/text/fold-code.ts.
CREATE FUNCTION fold_code(code text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT translate(
    normalize(upper(btrim(normalize(code, NFKC)) COLLATE "und-x-icu"), NFC),
    'ÐƉ' || 'АВЕКМНОРСТУХІЈЅԚԜ' || 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ' || '‐‑‒–—−',
    'ĐĐ' || 'ABEKMHOPCTYXIJSQW' || 'ABEZHIKMNOPTYX' || '------')
$$;

ALTER TABLE "person" ADD COLUMN "code_key" TEXT NOT NULL DEFAULT '';
ALTER TABLE "unit" ADD COLUMN "code_key" TEXT NOT NULL DEFAULT '', ADD COLUMN "changed_at" TIMESTAMPTZ(3);

-- Where two codes of an older database fold alike, the older row keeps the folded code; the younger is found by its exact
-- code only, under a key that no folded code can be.
UPDATE person p SET code_key = CASE WHEN r.place = 1 THEN r.folded ELSE r.folded || E'\t' || p.code END
FROM (
  SELECT id, fold_code(code) AS folded, row_number() OVER (PARTITION BY fold_code(code) ORDER BY created_at, id) AS place
  FROM person
) AS r WHERE r.id = p.id;
UPDATE unit u SET code_key = CASE WHEN r.place = 1 THEN r.folded ELSE r.folded || E'\t' || u.code END
FROM (
  SELECT id, fold_code(code) AS folded, row_number() OVER (PARTITION BY fold_code(code) ORDER BY created_at, id) AS place
  FROM unit
) AS r WHERE r.id = u.id;

CREATE UNIQUE INDEX "person_code_key_key" ON "person"("code_key");
CREATE UNIQUE INDEX "unit_code_key_key" ON "unit"("code_key");

-- Logins are found by the folded code now.
DROP INDEX IF EXISTS "person_code_folded";

CREATE FUNCTION keep_code_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.code_key := fold_code(NEW.code);
  RETURN NEW;
END $$;
CREATE TRIGGER person_code_key_insert BEFORE INSERT ON person FOR EACH ROW EXECUTE FUNCTION keep_code_key();
CREATE TRIGGER person_code_key_update BEFORE UPDATE OF code ON person
  FOR EACH ROW WHEN (NEW.code IS DISTINCT FROM OLD.code) EXECUTE FUNCTION keep_code_key();
CREATE TRIGGER unit_code_key_insert BEFORE INSERT ON unit FOR EACH ROW EXECUTE FUNCTION keep_code_key();
CREATE TRIGGER unit_code_key_update BEFORE UPDATE OF code ON unit
  FOR EACH ROW WHEN (NEW.code IS DISTINCT FROM OLD.code) EXECUTE FUNCTION keep_code_key();

-- withdrawn, expelled, graduated, transferred, retired, resigned, contract_ended, deceased, moved, duty_ended; null: not known.
ALTER TABLE "membership" ADD COLUMN "end_reason" TEXT;

CREATE TABLE "unit_history" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "parent_id" UUID,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "unit_history_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "unit_history_unit_id_idx" ON "unit_history"("unit_id");
ALTER TABLE "unit_history" ADD CONSTRAINT "unit_history_unit_id_fkey"
  FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The school's day of a moment; before the set-up the product's own zone.
CREATE FUNCTION school_day(at timestamptz) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT (at AT TIME ZONE coalesce((SELECT zone FROM institution LIMIT 1), 'Asia/Ho_Chi_Minh'))::date
$$;

-- Dated twice like memberships: the open row is superseded by one with its last day, a row from today follows it. What held
-- only today never was.
CREATE FUNCTION keep_unit_history() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  at timestamptz := coalesce(NEW.changed_at, NEW.created_at);
  today date;
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.changed_at IS NOT DISTINCT FROM OLD.changed_at THEN at := now(); END IF;
  today := school_day(at);
  IF TG_OP = 'UPDATE' THEN
    WITH former AS (
      UPDATE unit_history SET superseded_at = at
      WHERE unit_id = NEW.id AND superseded_at IS NULL AND valid_to IS NULL RETURNING *
    )
    INSERT INTO unit_history (id, unit_id, parent_id, kind, code, name, path, valid_from, valid_to, recorded_at)
    SELECT uuid_v7(at), unit_id, parent_id, kind, code, name, path, valid_from, today - 1, at FROM former
    WHERE valid_from < today;
  END IF;
  INSERT INTO unit_history (id, unit_id, parent_id, kind, code, name, path, valid_from, valid_to, recorded_at)
  VALUES (uuid_v7(at), NEW.id, NEW.parent_id, NEW.kind, NEW.code, NEW.name, NEW.path, today, NULL, at);
  RETURN NULL;
END $$;
CREATE TRIGGER unit_history_insert AFTER INSERT ON unit FOR EACH ROW EXECUTE FUNCTION keep_unit_history();
CREATE TRIGGER unit_history_update AFTER UPDATE ON unit FOR EACH ROW
  WHEN ((NEW.parent_id, NEW.kind, NEW.code, NEW.name, NEW.path) IS DISTINCT FROM (OLD.parent_id, OLD.kind, OLD.code, OLD.name, OLD.path))
  EXECUTE FUNCTION keep_unit_history();

-- Units that are there keep what is known of them from the day they were made.
INSERT INTO unit_history (id, unit_id, parent_id, kind, code, name, path, valid_from, valid_to, recorded_at)
SELECT uuid_v7(created_at), id, parent_id, kind, code, name, path, school_day(created_at), ended_on, created_at FROM unit;
