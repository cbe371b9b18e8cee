import { z } from 'zod'
import { type Actor, actorId } from '@/domain/access/actor'
import { can } from '@/domain/access/can'
import { type Counts, countPlan } from '@/domain/import/count-plan'
import { type FileFault, ImportKind } from '@/domain/import/import-kind'
import { type Changes, isEmpty, needsConfirming, type Plan, type RightLine } from '@/domain/import/plan'
import { planList } from '@/domain/import/plan-list'
import { readList } from '@/domain/import/read-list'
import { readHeaders, readSheet } from '@/domain/import/sheet'
import type { Day } from '@/domain/time/calendar'
import { leavesAdministrator } from '@/server/accounts/last-administrator'
import { lockAudience } from '@/server/enrolments/audience-lock'
import { settleAudience } from '@/server/enrolments/settle-audience'
import { BATCH } from '@/server/enrolments/sync-enrolments'
import { readStoredFile } from '@/server/files/store-file'
import { clock } from '@/server/platform/clock'
import { type Outcome, ok, rareCommand, type Refusal, refuse, writeAudits } from '@/server/platform/command'
import { transaction, type Tx } from '@/server/platform/db'
import { newId } from '@/server/platform/ids'
import { today } from '@/server/platform/institution'
import { findRoot } from '@/server/units/queries'
import { applyChanges } from './apply-changes'
import { loadRoster, rosterHash } from './load-roster'
import { readTable, type TableFormat } from './read-table'

/**
 * How the file was understood: its format, where its header stands, which columns are read and which are not.
 */
type Reading = { format: TableFormat; headerRow: number; understood: string[]; ignored: string[] }
type PlannedImport = { ok: true; plan: Plan; counts: Counts; rosterHash: string; reading: Reading }

/** Why a list cannot be compared with the roster at all. */
type UnplannedReason = FileFault['code'] | 'not_found' | 'not_set_up'

/** Reads a stored list and compares it with the roster as it is in this transaction. */
async function planImport(
  tx: Tx,
  actor: Actor,
  { kind, fileHash }: { kind: ImportKind; fileHash: string },
  today: Day,
): Promise<PlannedImport | Refusal<UnplannedReason>> {
  const bytes = await readStoredFile(fileHash)
  if (!bytes) return refuse('not_found')
  const table = await readTable(bytes)
  if ('fault' in table) return refuseFile(table.fault)
  const found = readSheet(kind, table.rows)
  if ('fault' in found) return refuseFile(found.fault)
  const { sheet } = found
  const parsed = readList(kind, sheet, today)
  const roster = await loadRoster(tx, parsed.list, today)
  if (!roster) return refuse('not_set_up')
  const plan = planList(parsed, roster, newId, (unitPath) => can(actor, 'role.grant', unitPath))
  return {
    ok: true,
    plan,
    counts: countPlan(plan, parsed.total),
    rosterHash: await rosterHash(tx, roster),
    reading: { format: table.format, headerRow: sheet.headerRow, ...readHeaders(sheet) },
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

/**
 * Applies a previewed list in one transaction. Refuses when the roster is no longer what the preview saw,
 * when rows are wrong (unless they are to be left out), and when units or rights would change without a
 * confirmation of their own.
 */
export const applyImport = rareCommand({
  name: 'people.import',
  input: z.object({
    kind: ImportKind,
    fileHash: z.string().regex(/^[0-9a-f]{64}$/),
    rosterHash: z.string().regex(/^[0-9a-f]{64}$/),
    fileName: z.string().max(255).default(''),
    skipErrors: z.boolean().default(false),
    confirmUnits: z.boolean().default(false),
    confirmRights: z.boolean().default(false),
  }),
  subject: (tx) => findRoot(tx),
  can: (actor, root) => can(actor, 'people.import', root.path),
  async run({ tx, input, actor, now }) {
    // Of two lists the second sees what the first made of the roster.
    await lockAudience(tx)
    const day = await today(now, tx)
    const planned = await planImport(tx, actor, input, day)
    if (!planned.ok) return planned
    if (planned.rosterHash !== input.rosterHash) return refuse('stale_preview')
    const { plan, counts } = planned
    if (plan.errors.length > 0 && !input.skipErrors) return refuse('has_errors')
    const confirms = needsConfirming(plan)
    if (confirms.units && !input.confirmUnits) return refuse('units_unconfirmed')
    if (confirms.rights && !input.confirmRights) return refuse('rights_unconfirmed')
    const importId = newId()
    const { kind, fileHash, fileName } = input
    let left = 0
    const change = async () => {
      await applyChanges(tx, plan.changes, { now, today: day, importId })
      await recordRights(tx, actor, importId, plan.rights, now)
      await tx.import.create({
        data: { id: importId, kind, fileHash, fileName, actorId: actorId(actor), counts, appliedAt: now },
      })
      // Last, because it locks what learners write to.
      const importedPeople = peopleOf(plan.changes)
      left = (await settleAudience(tx, { now, today: day }, { importedPeople })).left
    }
    if (!(await leavesAdministrator(tx, now, change))) return refuse('last_administrator')
    return ok({ importId, counts, errors: plan.errors, units: plan.units, left })
  },
  audit: ({ input: { kind, fileHash } }, { importId, counts, units }) => ({
    subject: `import:${importId}`,
    detail: {
      kind,
      fileHash,
      ...counts,
      moves: units
        .filter(({ event }) => event === 'moved')
        .map(({ name, from, parent, people }) => ({ name, from, to: parent, people })),
    },
  }),
})

/**
 * Whose enrolments a list may change: of many, or where a unit moved, nobody is named and everyone looked at.
 */
function peopleOf({ unitMoves, opened, closed }: Changes): string[] | 'everyone' {
  const people = new Set([...opened, ...closed].map(({ personId }) => personId))
  return unitMoves.length > 0 || people.size > BATCH ? 'everyone' : [...people]
}

/** Every right a list gave or ended is on record like one given by hand, with the import as its reason. */
const recordRights = (tx: Tx, actor: Actor, importId: string, rights: readonly RightLine[], now: Date) =>
  writeAudits(
    tx,
    actor,
    rights
      .filter(({ event }) => event !== 'withheld')
      .map(({ event, personId, role, unitId }) => ({
        action: event === 'given' ? 'role.grant' : 'role.end',
        subject: `person:${personId}`,
        detail: { role, unitId, importId },
      })),
    now,
  )
