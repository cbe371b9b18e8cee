import { clock } from '@/server/platform/clock'
import { prisma, transaction } from '@/server/platform/db'
import { today } from '@/server/platform/institution'
import { log } from '@/server/platform/log'
import { type At, BATCH, difference, type SyncScope, syncEnrolments } from './sync-enrolments'

/**
 * The people who must still change, found without a lock: whoever a killed worker had settled is not among
 * them.
 */
const findPeople = (at: At, scope: SyncScope): Promise<string[]> =>
  transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL enable_nestloop = off`
    const rows = await tx.$queryRaw<{ personId: string }[]>`
      WITH ${difference(at, scope)} SELECT DISTINCT person_id AS "personId" FROM diff ORDER BY 1`
    return rows.map(({ personId }) => personId)
  })

/**
 * Settles one batch and notes how many remain; false when the settling is over, because something newer took
 * its place.
 */
const settleBatch = (id: string, at: At, scope: SyncScope, remaining: number): Promise<boolean> =>
  transaction(async (tx) => {
    const { count } = await tx.settling.updateMany({
      where: { id, endedAt: null },
      data: { remaining, changedAt: at.now, ...(remaining === 0 && { endedAt: at.now }) },
    })
    if (count > 0) await syncEnrolments(tx, at, scope)
    return count > 0
  })

/**
 * Settles the people whom a command left, five hundred at a time, each batch in a transaction of its own
 * that computes them anew under the lock. Run again after a worker died it goes on with whoever is left; run
 * twice the second finds nobody.
 */
export async function settleRest({ settlingId: id }: { settlingId: string }): Promise<void> {
  const settling = await prisma().settling.findUnique({ where: { id } })
  if (!settling || settling.endedAt) return
  const targetId = settling.targetId ?? undefined
  const now = clock.now()
  const people = await findPeople({ now, today: await today(now) }, { targetId })
  let goesOn = true
  for (let from = 0; goesOn && (from < people.length || from === 0); from += BATCH) {
    const personIds = people.slice(from, from + BATCH)
    const remaining = Math.max(0, people.length - from - BATCH)
    const at = { now: clock.now(), today: await today() }
    goesOn = await settleBatch(id, at, { targetId, personIds }, remaining)
  }
  log.info('enrolments.settled', { settling: id, people: people.length })
}

/** Settles at once whatever is left to jobs: for a tool that runs without a worker. */
export async function settleWhatIsLeft(): Promise<void> {
  const open = await prisma().settling.findMany({ where: { endedAt: null }, orderBy: { askedAt: 'asc' } })
  for (const { id } of open) await settleRest({ settlingId: id })
}
