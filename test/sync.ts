import { type SyncResult, syncEnrolments } from '@/server/enrolments/sync-enrolments'
import { clock } from '@/server/platform/clock'
import { transaction } from '@/server/platform/db'
import { today } from '@/server/platform/institution'

/** Brings every enrolment to where it must be today, as the night does. */
export const sync = (): Promise<SyncResult> =>
  transaction(async (tx) => {
    const now = clock.now()
    return syncEnrolments(tx, { now, today: await today(now, tx) })
  })
