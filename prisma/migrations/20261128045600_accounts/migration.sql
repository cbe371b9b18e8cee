-- An e-mail opens one account (docs/decisions/023-one-email-one-person.md). Where several people have the same, whatever its
-- capitals, the one who has been there longest keeps it; the others lose it, with a line in the audit that names nobody's address.
WITH ranked AS (
  SELECT id, first_value(id) OVER (PARTITION BY lower(email) ORDER BY created_at, id) AS kept_by
  FROM person WHERE email IS NOT NULL
), cleared AS (
  UPDATE person p SET email = NULL FROM ranked r WHERE r.id = p.id AND r.id <> r.kept_by RETURNING p.id, r.kept_by
)
INSERT INTO audit (id, at, actor, action, subject, detail)
SELECT uuid_v7(now()), now(), 'system:migration', 'person.email_cleared', 'person:' || id, jsonb_build_object('keptBy', kept_by)
FROM cleared;

DROP INDEX person_email;
CREATE UNIQUE INDEX person_email ON person (lower(email)) WHERE email IS NOT NULL;
-- People sign in with their code in small letters, too.
CREATE INDEX person_code_folded ON person (lower(code));

ALTER TABLE role_grant ADD CONSTRAINT role_grant_role CHECK (role IN (
  'class_monitor', 'adviser', 'faculty_manager', 'unit_manager', 'student_affairs', 'communications', 'administrator', 'auditor'));
ALTER TABLE role_grant ADD CONSTRAINT role_grant_reason CHECK (reason IN ('', 'position', 'class_list', 'given'));
ALTER TABLE account_token ADD CONSTRAINT account_token_purpose CHECK (purpose IN ('activate', 'reset'));
ALTER TABLE account ADD CONSTRAINT account_lang CHECK (lang IN ('vi', 'en'));
ALTER TABLE import ADD CONSTRAINT import_kind CHECK (kind IN ('students', 'staff', 'classes'));
