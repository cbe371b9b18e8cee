-- A recount proves figures only of the targets whose enrolments it looked at.
ALTER TABLE "recount" ADD COLUMN "targets" UUID[];
