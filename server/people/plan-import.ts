import type { Actor } from '@/domain/access/actor'
import { can } from '@/domain/access/can'
import type { FileFault, ImportKind } from '@/domain/import/import-kind'
import { readList } from '@/domain/import/list-rows'
import { type Counts, countPlan, planList } from '@/domain/import/plan-list'
import type { Plan } from '@/domain/import/draft'
import type { Day } from '@/domain/time/calendar'
import { readStoredFile } from '@/server/files/store-file'
import { type Refusal, refuse } from '@/server/platform/command'
import type { Tx } from '@/server/platform/db'
import { newId } from '@/server/platform/ids'
import { loadRoster, rosterHash } from './load-roster'
import { readTable } from './read-table'

export type PlannedImport = { ok: true; plan: Plan; counts: Counts; rosterHash: string }

/** Reads a stored list and compares it with the roster as it is in this transaction. */
export async function planImport(
  tx: Tx,
  actor: Actor,
  { kind, fileHash }: { kind: ImportKind; fileHash: string },
  today: Day,
): Promise<PlannedImport | Refusal> {
  const bytes = await readStoredFile(fileHash)
  if (!bytes) return refuse('not_found')
  const table = await readTable(bytes)
  if ('fault' in table) return refuseFile(table.fault)
  const parsed = readList(kind, table.rows, today)
  if ('fault' in parsed) return refuseFile(parsed.fault)
  const roster = await loadRoster(tx, parsed.list, today)
  if (!roster) return refuse('not_set_up')
  const plan = planList(parsed, roster, newId, can(actor, 'role.grant', roster.root.path))
  return { ok: true, plan, counts: countPlan(plan, parsed.total), rosterHash: rosterHash(roster) }
}

function refuseFile(fault: FileFault): Refusal {
  if (fault.code !== 'missing_columns') return refuse(fault.code)
  return { ok: false, reason: fault.code, issues: [{ path: 'columns', message: fault.columns.join(', ') }] }
}
