-- Words that a column chooses from are checked where they are kept, as roles and states are: a typing error is refused, not counted.
ALTER TABLE membership ADD CONSTRAINT membership_end_reason CHECK (end_reason IN (
  'withdrawn', 'expelled', 'graduated', 'transferred', 'retired', 'resigned', 'contract_ended', 'deceased', 'moved',
  'duty_ended'));
ALTER TABLE enrolment ADD CONSTRAINT enrolment_unit_reason
  CHECK (unit_reason IN ('only_unit', 'class_of_learner', 'earliest_membership'));
ALTER TABLE enrolment_event ADD CONSTRAINT enrolment_event_states CHECK (
  from_state IN ('not_started', 'took_part', 'completed', 'passed', 'kept', 'paused', 'exempt', 'ended')
  AND to_state IN ('not_started', 'took_part', 'completed', 'passed', 'kept', 'paused', 'exempt', 'ended'));
