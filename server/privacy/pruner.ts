import type { Tx } from '@/server/platform/db'

export type Batch = {
  tx: Tx
  /** What began before it has been kept long enough. */
  cutoff: Date
  now: Date
  /** Where the batch before ended; null for the first. */
  after: string[] | null
}
/** Counts by what was deleted, and where the next batch begins; null when nothing is left. */
export type Pruned = { counts: Record<string, number>; next: string[] | null }

/** Deletes one batch of what has been kept long enough. Run again it deletes the rest. */
export type Pruner = (batch: Batch) => Promise<Pruned>

/** Rows a batch: so many that a usual night is one batch, so few that a batch holds no lock for long. */
export const BATCH = 10_000
