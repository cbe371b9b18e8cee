import { LEAP_DAYS } from '@/domain/privacy/clock-guard'
import { BATCH, type Pruner } from './pruner'

/** A batch that was full may have left some; the next finds them by the same condition. */
const counted = (deleted: number) => ({ counts: { rows: deleted }, next: deleted === BATCH ? [] : null })

/**
 * Sign-ins that have ended, by sign-out or by time. One that is open stays, however long sign-ins may last,
 * unless it was opened under a clock that ran ahead: it would be open for as long as that clock was wrong.
 */
export const pruneSessions: Pruner = async ({ tx, cutoff, now }) =>
  counted(
    await tx.$executeRaw`
    DELETE FROM session WHERE id_hash IN (
      SELECT id_hash FROM session WHERE created_at < ${cutoff} AND (ended_at IS NOT NULL OR expires_at <= ${now})
        OR created_at > ${new Date(now.getTime() + LEAP_DAYS * 86_400_000)}
      LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`,
  )

/** Single-use links that were used or have run out. */
export const pruneLinks: Pruner = async ({ tx, cutoff, now }) =>
  counted(
    await tx.$executeRaw`
    DELETE FROM account_token WHERE token_hash IN (
      SELECT token_hash FROM account_token WHERE created_at < ${cutoff} AND (used_at IS NOT NULL OR expires_at <= ${now})
      LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`,
  )

/** Notes that a request was done, with its result. */
export const pruneRequests: Pruner = async ({ tx, cutoff }) =>
  counted(
    await tx.$executeRaw`
    DELETE FROM idempotency_key WHERE (actor_id, key) IN (
      SELECT actor_id, key FROM idempotency_key WHERE at < ${cutoff}
      LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`,
  )

/** Letters that were asked for: to whom, and what came of them. */
export const pruneMailed: Pruner = async ({ tx, cutoff }) =>
  counted(
    await tx.$executeRaw`
    DELETE FROM notice WHERE (person_id, id) IN (
      SELECT person_id, id FROM notice WHERE created_at < ${cutoff}
      LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`,
  )

export const pruneAudit: Pruner = async ({ tx, cutoff }) =>
  counted(
    await tx.$executeRaw`
    DELETE FROM audit WHERE id IN (SELECT id FROM audit WHERE at < ${cutoff} ORDER BY at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`,
  )

/** What recounts and nightly syncs found; the newest of each stays, because the next one goes on from it. */
export const pruneProofs: Pruner = async ({ tx, cutoff }) => {
  const recounts = await tx.$executeRaw`
    DELETE FROM recount WHERE id IN (
      SELECT id FROM recount WHERE at < ${cutoff} AND at < (SELECT max(at) FROM recount) LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`
  const syncs = await tx.$executeRaw`
    DELETE FROM enrolment_sync WHERE id IN (
      SELECT id FROM enrolment_sync WHERE at < ${cutoff} AND at < (SELECT max(at) FROM enrolment_sync)
      LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`
  return { counts: { recounts, syncs }, next: recounts === BATCH || syncs === BATCH ? [] : null }
}
