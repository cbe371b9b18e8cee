-- A withdrawal says both why and by which decision; the check before let one of them do.
UPDATE annulment SET withdraw_reason = coalesce(withdraw_reason, ''), withdraw_document = coalesce(withdraw_document, '')
WHERE withdrawn_at IS NOT NULL AND (withdraw_reason IS NULL OR withdraw_document IS NULL);
ALTER TABLE annulment DROP CONSTRAINT annulment_withdrawn;
ALTER TABLE annulment ADD CONSTRAINT annulment_withdrawn CHECK (
  (withdrawn_at IS NULL) = (withdraw_reason IS NULL) AND (withdrawn_at IS NULL) = (withdraw_document IS NULL));
