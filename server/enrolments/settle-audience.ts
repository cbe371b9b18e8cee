import { Evidence } from '@/domain/enrolment/evidence'
import type { Tx } from '@/server/platform/db'
import { newId } from '@/server/platform/ids'
import { enqueue } from '@/server/platform/queue'
import { type At, BATCH, difference, type SyncScope, syncEnrolments } from './sync-enrolments'

/** What a command has settled itself, by reason, and how many people a job settles after it. */
export type Settled = { reasons: Record<string, number>; left: number; asked: number }
/** Because of a target's rule, of that version; or because of what an import changed, in every target. */
export type Cause = { targetId: string; version: number } | { importedPeople: string[] | 'everyone' }

type Found = { people: number; asked: number; first: string[] }

/** Who must change, found without a lock: how many, how many of them will be asked, and the first of them. */
async function find(tx: Tx, at: At, scope: SyncScope): Promise<Found> {
  await tx.$executeRaw`SET LOCAL enable_nestloop = off`
  const [row] = await tx.$queryRaw<Found[]>`
    WITH ${difference(at, scope)},
    person AS (SELECT person_id, bool_or(state = ANY (${Evidence.options})) AS is_asked FROM diff GROUP BY person_id)
    SELECT (SELECT count(*) FROM person)::int AS people,
      (SELECT count(*) FROM person WHERE is_asked)::int AS asked,
      ARRAY(SELECT person_id FROM person ORDER BY person_id LIMIT ${BATCH}) AS first`
  await tx.$executeRaw`SET LOCAL enable_nestloop = on`
  return row ?? { people: 0, asked: 0, first: [] }
}

const scopeOf = (cause: Cause): SyncScope => {
  if ('targetId' in cause) return { targetId: cause.targetId }
  return cause.importedPeople === 'everyone' ? {} : { personIds: cause.importedPeople }
}

/**
 * Settles what a command caused: the first five hundred people in its own transaction, so that an office
 * sees its board at once and nobody waits for a lock longer than a second; the others by a job that the same
 * transaction asks for.
 */
export async function settleAudience(tx: Tx, at: At, cause: Cause): Promise<Settled> {
  const targetId = 'targetId' in cause ? cause.targetId : null
  // A newer rule takes the place of what is still being settled; the batch under way ends first.
  if (targetId) await endSettling(tx, targetId, at.now)
  const scope = scopeOf(cause)
  const { people, asked, first } = await find(tx, at, scope)
  const left = people - first.length
  if (left > 0) await leave(tx, at.now, left, cause)
  if (first.length === 0) return { reasons: {}, left, asked }
  const { reasons } = await syncEnrolments(tx, at, { ...(targetId && { targetId }), personIds: first })
  return { reasons, left, asked }
}

/** Ends what is still being settled of a target, because something else follows or it ends. */
export const endSettling = (tx: Tx, targetId: string, now: Date) =>
  tx.settling.updateMany({ where: { targetId, endedAt: null }, data: { endedAt: now, changedAt: now } })

async function leave(tx: Tx, now: Date, people: number, cause: Cause): Promise<void> {
  const id = newId()
  const of = 'targetId' in cause ? { targetId: cause.targetId, ruleVersion: cause.version } : {}
  await tx.settling.create({
    data: { id, ...of, people, remaining: people, askedAt: now, changedAt: now },
  })
  await enqueue(tx, 'enrolments.settle', { settlingId: id }, { key: id })
}
