-- What a learner says was done of a lesson's tasks. It counts for nothing: no trigger, no evidence hangs on it.
CREATE TABLE "task_done" (
    "person_id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "lesson_id" TEXT NOT NULL,
    "task_id" TEXT NOT NULL,
    "version_hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "task_done_pkey" PRIMARY KEY ("person_id","run_id","lesson_id","task_id")
);

ALTER TABLE "task_done" ADD CONSTRAINT "task_done_person_id_run_id_fkey" FOREIGN KEY ("person_id", "run_id") REFERENCES "run"("person_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
