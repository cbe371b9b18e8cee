import { Prisma, type Tx } from '@/server/platform/db'

/** A settling that has not moved for so long has failed: what it left is drift like any other. */
const STALE_MS = 3_600_000

/**
 * Targets of which a job is still settling people: `unsettled` (target_id). Of an import that is every
 * running one.
 */
export const unsettled = (now: Date): Prisma.Sql => Prisma.sql`
  unsettled AS (
    SELECT DISTINCT t.id AS target_id FROM target t
    JOIN settling s ON s.ended_at IS NULL AND s.changed_at > ${new Date(now.getTime() - STALE_MS)}
      AND (s.target_id = t.id OR s.target_id IS NULL)
    WHERE t.ended_at IS NULL
  )`

/** How many people a job has still to settle, because of a target's rule or of a list that was imported. */
export type Settling = { people: number; because: 'rule' | 'import' }

/** What is being settled now, by target; a settling of all targets stands under null. */
export async function settlingNow(tx: Tx): Promise<Map<string | null, Settling>> {
  const open = await tx.settling.groupBy({
    by: ['targetId'],
    where: { endedAt: null },
    _max: { remaining: true },
  })
  return new Map(
    open.map(({ targetId, _max }) => [
      targetId,
      { people: _max.remaining ?? 0, because: targetId ? 'rule' : 'import' },
    ]),
  )
}

/** The settling that a target's figures wait for; its own before that of an import. */
export const settlingOf = (open: Map<string | null, Settling>, targetId: string): Settling | null =>
  open.get(targetId) ?? open.get(null) ?? null
