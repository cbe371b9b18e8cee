import type { Tx } from '@/server/platform/db'

/**
 * Lets one transaction at a time move a person's learning. First statement of such a transaction: what is
 * read after it is the newest, so two courses finished in the same second cannot each overlook the other.
 */
export async function lockPerson(tx: Tx, personId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${personId}, 0))`
}
