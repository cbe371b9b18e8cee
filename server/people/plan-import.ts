import type { Actor } from '@/domain/access/actor'
import { can } from '@/domain/access/can'
import { type Counts, countPlan } from '@/domain/import/count-plan'
import type { FileFault, ImportKind } from '@/domain/import/import-kind'
import { readList } from '@/domain/import/list-rows'
import type { Plan } from '@/domain/import/plan'
import { planList } from '@/domain/import/plan-list'
import { readHeaders } from '@/domain/import/sheet'
import type { Day } from '@/domain/time/calendar'
import { readStoredFile } from '@/server/files/store-file'
import { type Refusal, refuse } from '@/server/platform/command'
import type { Tx } from '@/server/platform/db'
import { newId } from '@/server/platform/ids'
import { loadRoster, rosterHash } from './load-roster'
import { readTable, type TableFormat } from './read-table'

/** How the file was understood: its format, where its header stands, which columns are read and which are not. */
export type Reading = { format: TableFormat; headerRow: number; understood: string[]; ignored: string[] }
export type PlannedImport = { ok: true; plan: Plan; counts: Counts; rosterHash: string; reading: Reading }

/** Why a list cannot be compared with the roster at all. */
export type UnplannedReason = FileFault['code'] | 'not_found' | 'not_set_up'

/** Reads a stored list and compares it with the roster as it is in this transaction. */
export async function planImport(
  tx: Tx,
  actor: Actor,
  { kind, fileHash }: { kind: ImportKind; fileHash: string },
  today: Day,
): Promise<PlannedImport | Refusal<UnplannedReason>> {
  const bytes = await readStoredFile(fileHash)
  if (!bytes) return refuse('not_found')
  const table = await readTable(bytes)
  if ('fault' in table) return refuseFile(table.fault)
  const parsed = readList(kind, table.rows, today)
  if ('fault' in parsed) return refuseFile(parsed.fault)
  const roster = await loadRoster(tx, parsed.list, today)
  if (!roster) return refuse('not_set_up')
  const plan = planList(parsed, roster, newId, (unitPath) => can(actor, 'role.grant', unitPath))
  return {
    ok: true,
    plan,
    counts: countPlan(plan, parsed.total),
    rosterHash: rosterHash(roster),
    reading: { format: table.format, headerRow: parsed.sheet.headerRow, ...readHeaders(parsed.sheet) },
  }
}

function refuseFile(fault: FileFault): Refusal<FileFault['code']> {
  const at =
    'columns' in fault
      ? [{ path: 'columns', message: fault.columns.join(', ') }]
      : 'line' in fault
        ? [{ path: 'line', message: String(fault.line) }]
        : []
  return { ok: false, reason: fault.code, issues: at }
}
