-- The old certificate steps back, naming its successor, before that one is written: at most one of a completion is in
-- force at any moment. A key that waits for the end of the transaction cannot be said in the schema.
ALTER TABLE certificate DROP CONSTRAINT certificate_person_id_superseded_by_fkey;
