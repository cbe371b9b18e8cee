import { lockAudience } from '@/server/enrolments/audience-lock'
import { Prisma, type Tx } from '@/server/platform/db'

export type FoundTarget = {
  id: string
  words: { name: string; nameEn: string; document: string }
  startsOn: Date
  dueOn: Date
  version: number
  evidenceSince: Date | null
  allowsTestOut: boolean
  endedAt: Date | null
  unitPath: string
}

/**
 * A target, running or ended, with the rule in force, locked so that two changes follow each other; null
 * when there is none. Whoever learns meanwhile may go on naming it (a new counter does); only deleting it
 * locks it from them, too. Locked by a statement of its own: one that also read would, after waiting, read on
 * in the moment before it waited.
 */
export async function findTarget(
  tx: Tx,
  targetId: string,
  lock: 'change' | 'delete' = 'change',
): Promise<FoundTarget | null> {
  await lockAudience(tx)
  const strength = Prisma.raw(lock === 'delete' ? 'FOR UPDATE' : 'FOR NO KEY UPDATE')
  await tx.$executeRaw`SELECT 1 FROM target WHERE id = ${targetId}::uuid ${strength}`
  const [row] = await tx.$queryRaw<FoundTarget[]>`
    SELECT t.id, json_build_object('name', t.name, 'nameEn', t.name_en, 'document', t.document) AS words,
      t.starts_on AS "startsOn", r.due_on AS "dueOn", r.version,
      r.evidence_since AS "evidenceSince", r.allows_test_out AS "allowsTestOut", t.ended_at AS "endedAt", u.path AS "unitPath"
    FROM target t
    JOIN target_rule r ON r.target_id = t.id AND r.superseded_at IS NULL
    JOIN unit u ON u.id = r.unit_id
    WHERE t.id = ${targetId}::uuid`
  return row ?? null
}

/** The same of a target that has not ended. */
export async function findRunningTarget(tx: Tx, targetId: string): Promise<FoundTarget | null> {
  const found = await findTarget(tx, targetId)
  return found && !found.endedAt ? found : null
}
