import type { Tx } from '@/server/platform/db'

export type LockedTarget = {
  id: string
  version: number
  unitPath: string
  startsOn: Date
  dueOn: Date
  evidenceSince: Date | null
}

/** A running target with the version and the unit of its rule, locked so that two changes follow each other; null when it has ended. */
export async function lockTarget(tx: Tx, targetId: string): Promise<LockedTarget | null> {
  const [row] = await tx.$queryRaw<LockedTarget[]>`
    SELECT t.id, t.starts_on AS "startsOn", r.due_on AS "dueOn", r.version, r.evidence_since AS "evidenceSince", u.path AS "unitPath"
    FROM target t
    JOIN target_rule r ON r.target_id = t.id AND r.superseded_at IS NULL
    JOIN unit u ON u.id = r.unit_id
    WHERE t.id = ${targetId}::uuid AND t.ended_at IS NULL FOR NO KEY UPDATE OF t`
  return row ?? null
}
