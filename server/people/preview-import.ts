import type { Actor } from '@/domain/access/actor'
import { can } from '@/domain/access/can'
import type { Counts } from '@/domain/import/count-plan'
import type { ImportKind } from '@/domain/import/import-kind'
import { isEmpty, needsConfirming, type Plan } from '@/domain/import/plan'
import { type Outcome, ok, refuse } from '@/server/platform/command'
import { clock } from '@/server/platform/clock'
import { transaction } from '@/server/platform/db'
import { today } from '@/server/platform/institution'
import { findRoot } from '@/server/units/queries'
import { planImport, type Reading, type UnplannedReason } from './plan-import'

export type ImportPreview = Omit<Plan, 'changes'> & {
  kind: ImportKind
  fileHash: string
  rosterHash: string
  counts: Counts
  reading: Reading
  /** Whether applying would write anything at all. */
  isEmpty: boolean
  /** What has to be confirmed on its own. */
  confirms: { units: boolean; rights: boolean }
}

export type PreviewReason = UnplannedReason | 'forbidden'

/** What applying a stored list would do; changes nothing. */
export async function previewImport(
  actor: Actor,
  file: { kind: ImportKind; fileHash: string },
): Promise<Outcome<ImportPreview, PreviewReason>> {
  return transaction(async (tx) => {
    const root = await findRoot(tx)
    if (!root) return refuse('not_set_up')
    if (!can(actor, 'people.import', root.path)) return refuse('forbidden')
    const planned = await planImport(tx, actor, file, await today(clock.now(), tx))
    if (!planned.ok) return planned
    const { plan, counts, rosterHash, reading } = planned
    const { changes, ...told } = plan
    return ok({
      ...file,
      ...told,
      rosterHash,
      counts,
      reading,
      isEmpty: isEmpty(changes),
      confirms: needsConfirming(plan),
    })
  })
}
