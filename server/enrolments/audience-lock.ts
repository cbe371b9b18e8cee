import type { Tx } from '@/server/platform/db'
import { locks } from '@/server/platform/locks'

/**
 * Holds, until the transaction ends, everyone else off who would change whom targets ask: a list or a
 * target. Each settles what it causes by what it sees; two at once would overlook each other, and whom the
 * list brings nobody would ask. Comes before any row is locked. Who learns does not wait for it.
 */
export const lockAudience = (tx: Tx): Promise<number> =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(${locks.audience}::bigint)`
