CREATE TABLE "notice" (
    "person_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT NOT NULL DEFAULT '',
    "message_id" TEXT NOT NULL,
    "leased_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("person_id","id")
);
CREATE UNIQUE INDEX "notice_person_id_key_key" ON "notice"("person_id", "key");
CREATE INDEX "notice_created_at_idx" ON "notice"("created_at");
ALTER TABLE "notice" ADD CONSTRAINT "notice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE notice ADD CONSTRAINT notice_kind CHECK (kind IN ('activate', 'reset'));
ALTER TABLE notice ADD CONSTRAINT notice_state CHECK (state IN ('intended', 'sending', 'sent', 'kept', 'failed', 'dropped'));
-- What somebody has to look at: few among many that were sent.
CREATE INDEX notice_open ON notice (id) WHERE state NOT IN ('sent', 'dropped');
