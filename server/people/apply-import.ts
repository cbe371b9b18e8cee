import { z } from 'zod'
import { type Actor, actorId } from '@/domain/access/actor'
import { can } from '@/domain/access/can'
import { ImportKind } from '@/domain/import/import-kind'
import { leavesAdministrator } from '@/server/accounts/last-administrator'
import { type Changes, needsConfirming, type RightLine } from '@/domain/import/plan'
import { settleAudience } from '@/server/enrolments/settle-audience'
import { BATCH } from '@/server/enrolments/sync-enrolments'
import { ok, rareCommand, refuse, writeAudits } from '@/server/platform/command'
import type { Tx } from '@/server/platform/db'
import { newId } from '@/server/platform/ids'
import { today } from '@/server/platform/institution'
import { findRoot } from '@/server/units/queries'
import { applyChanges } from './apply-changes'
import { planImport } from './plan-import'
import { locks } from '@/server/platform/locks'

/** Two lists are never applied at once: the second sees what the first made of the roster. */
const oneAtATime = (tx: Tx) => tx.$executeRaw`SELECT pg_advisory_xact_lock(${locks.import}::bigint)`

/**
 * Applies a previewed list in one transaction. Refuses when the roster is no longer what the preview saw, when rows are wrong
 * (unless they are to be left out), and when units or rights would change without a confirmation of their own.
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
    await oneAtATime(tx)
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

/** Whose enrolments a list may change: of many, or where a unit moved, nobody is named and everyone looked at. */
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
