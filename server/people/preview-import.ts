import type { Actor } from '@/domain/access/actor'
import { can } from '@/domain/access/can'
import type { Missing, PlannedRow, RowSort } from '@/domain/import/draft'
import type { ImportKind, RowError } from '@/domain/import/import-kind'
import type { Counts } from '@/domain/import/plan-list'
import { type Outcome, ok, refuse } from '@/server/platform/command'
import { transaction } from '@/server/platform/db'
import { today } from '@/server/platform/institution'
import { findRoot } from '@/server/units/queries'
import { planImport } from './plan-import'

const SAMPLE = 10

export type ImportPreview = {
  kind: ImportKind
  fileHash: string
  rosterHash: string
  counts: Counts
  errors: RowError[]
  /** The first rows of each sort. */
  samples: Record<RowSort, PlannedRow[]>
  missing: Missing[]
  newUnits: string[]
}

/** What applying a stored list would do; changes nothing. */
export async function previewImport(
  actor: Actor,
  file: { kind: ImportKind; fileHash: string },
): Promise<Outcome<ImportPreview>> {
  return transaction(async (tx) => {
    const root = await findRoot(tx)
    if (!root) return refuse('not_set_up')
    if (!can(actor, 'people.import', root.path)) return refuse('forbidden')
    const planned = await planImport(tx, actor, file, await today())
    if (!planned.ok) return planned
    const { plan, counts, rosterHash } = planned
    const first = (sort: RowSort): PlannedRow[] =>
      plan.rows.filter((row) => row.sort === sort).slice(0, SAMPLE)
    return ok({
      ...file,
      rosterHash,
      counts,
      errors: plan.errors,
      samples: {
        added: first('added'),
        changed: first('changed'),
        moved: first('moved'),
        unchanged: first('unchanged'),
      },
      missing: plan.missing.slice(0, SAMPLE),
      newUnits: plan.changes.units.filter(({ kind }) => kind !== 'class').map(({ name }) => name),
    })
  })
}
