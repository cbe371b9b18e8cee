-- The last time that is believed of this site's clock: nothing is deleted by a clock that has leapt away from it.
CREATE TABLE "clock_watch" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "trusted_at" TIMESTAMPTZ(3) NOT NULL,
    "held_since" TIMESTAMPTZ(3),
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "clock_watch_pkey" PRIMARY KEY ("id")
);
