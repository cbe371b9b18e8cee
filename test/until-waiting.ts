import { prisma } from '@/server/platform/db'

/** Until a statement of this database waits for a lock: what is to happen meanwhile may now happen. */
export async function untilSomebodyWaits(): Promise<void> {
  const waiting = () => prisma().$queryRaw<unknown[]>`
    SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
  while ((await waiting()).length === 0);
}
