import { z } from 'zod'
import { type ClockState, firstLook, lookAgain, mayDelete } from '@/domain/privacy/clock-guard'
import { systemActor } from '@/domain/access/actor'
import { clock } from '@/server/platform/clock'
import { ok, rareCommand, writeAudit } from '@/server/platform/command'
import { prisma, type Tx, transaction } from '@/server/platform/db'
import { log } from '@/server/platform/log'
import { locks } from '@/server/platform/locks'

/** Looks at the clock and notes what is believed of it; the worker does so every minute. */
export const watchClock = (): Promise<ClockState> =>
  transaction(async (tx) => {
    const now = clock.now()
    const known = await lockState(tx)
    const state = known ? lookAgain(known, now) : firstLook(await newestRow(tx), now)
    await keep(tx, state)
    if (!state.heldSince || known?.heldSince) return state
    log.warn('clock.held', { trustedAt: state.trustedAt.toISOString() })
    await writeAudit(tx, systemActor('clock'), 'clock.held', { subject: 'clock' }, now)
    return state
  })

/**
 * Runs work that deletes because a time is over; while the clock is held it does nothing, and health says
 * why.
 */
export async function whileClockIsBelieved<T>(work: () => Promise<T>): Promise<T | null> {
  return mayDelete(await watchClock()) ? work() : null
}

/**
 * What would be believed of the clock now; for health, which changes nothing. Null before the worker's first
 * look.
 */
export async function readClock(): Promise<ClockState | null> {
  const known = await prisma().clockWatch.findUnique({ where: { id: 1 } })
  return known && lookAgain(known, clock.now())
}

/** Somebody has looked at the clock and says that it is right. */
export const confirmClock = rareCommand({
  name: 'clock.confirm',
  input: z.object({}),
  subject: async (tx) => ({ known: await lockState(tx) }),
  can: (actor) => actor.kind === 'system',
  async run({ tx, now, subject: { known } }) {
    await keep(tx, { trustedAt: now, heldSince: null, seenAt: now })
    return ok({ wasHeld: known !== null && !mayDelete(lookAgain(known, now)) })
  },
  audit: () => ({ subject: 'clock' }),
})

async function lockState(tx: Tx): Promise<ClockState | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${locks.clock})`
  return tx.clockWatch.findUnique({ where: { id: 1 } })
}

async function keep(tx: Tx, state: ClockState): Promise<void> {
  const { trustedAt, heldSince, seenAt } = state
  const row = { trustedAt, heldSince, seenAt }
  await tx.clockWatch.upsert({ where: { id: 1 }, create: { id: 1, ...row }, update: row })
}

/** When something last happened here. */
async function newestRow(tx: Tx): Promise<Date | null> {
  const [row] = await tx.$queryRaw<{ at: Date | null }[]>`
    SELECT greatest((SELECT max(at) FROM audit), (SELECT max(created_at) FROM session), (SELECT max(started_at) FROM attempt),
      (SELECT max(updated_at) FROM lesson_progress)) AS at`
  return row?.at ?? null
}
