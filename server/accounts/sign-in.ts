import type { Actor } from '@/domain/access/actor'
import { systemActor } from '@/domain/access/actor'
import { retryDelayMs } from '@/domain/people/sign-in-delay'
import { sessionDays } from '@/domain/privacy/retention'
import { clock } from '@/server/platform/clock'
import { writeAudit } from '@/server/platform/command'
import { prisma, statement, type Tx, transaction } from '@/server/platform/db'
import { sha256 } from '@/server/platform/hash'
import { newSecret } from '@/server/platform/ids'
import { verifyPassword } from './password'

export type SignInResult = { ok: true; secret: string; lang: string } | { ok: false; reason: 'wrong_login' | 'try_later'; retryAt?: Date }

type Found = { personId: string; passwordHash: string | null; lockedUntil: Date | null; failures: number; lang: string }

async function findAccount(login: string): Promise<Found | undefined> {
  const [row] = await statement<Found>(
    'find-account',
    `SELECT a.person_id AS "personId", a.password_hash AS "passwordHash", a.locked_until AS "lockedUntil", a.failures, a.lang
     FROM person p JOIN account a ON a.person_id = p.id
     WHERE (p.code = $1 OR lower(p.email) = lower($1)) AND a.disabled_at IS NULL
     ORDER BY p.code = $1 DESC LIMIT 1`,
    [login],
  )
  return row
}

/**
 * Signs in with code or e-mail and password. Known and unknown logins take the same time and get the same answer;
 * wrong passwords make the account wait longer each time, other people at the same address never.
 */
export async function signIn(login: string, password: string): Promise<SignInResult> {
  const now = clock.now()
  const account = await findAccount(login.normalize('NFC').trim())
  if (account?.lockedUntil && account.lockedUntil > now) return { ok: false, reason: 'try_later', retryAt: account.lockedUntil }
  const isRight = await verifyPassword(account?.passwordHash ?? null, password)
  if (!account) return { ok: false, reason: 'wrong_login' }
  if (!isRight) {
    await recordFailure(account.personId, now)
    return { ok: false, reason: 'wrong_login' }
  }
  return transaction(async (tx) => {
    if (account.failures > 0) await tx.account.update({ where: { personId: account.personId }, data: { failures: 0, lockedUntil: null } })
    const secret = await openSession(tx, account.personId, now)
    await writeAudit(tx, systemActor('sign-in'), 'session.open', { subject: `person:${account.personId}` }, now)
    return { ok: true, secret, lang: account.lang }
  })
}

async function recordFailure(personId: string, now: Date): Promise<void> {
  const { failures } = await prisma().account.update({
    where: { personId },
    data: { failures: { increment: 1 } },
    select: { failures: true },
  })
  const delay = retryDelayMs(failures)
  if (delay > 0) await prisma().account.update({ where: { personId }, data: { lockedUntil: new Date(now.getTime() + delay) } })
}

/** Opens a session for a person whose identity was just proved; answers the secret for the cookie. */
export async function openSession(tx: Tx, personId: string, now: Date): Promise<string> {
  const secret = newSecret()
  const expiresAt = new Date(now.getTime() + sessionDays * 86_400_000)
  await tx.session.create({ data: { idHash: sha256(secret), personId, createdAt: now, expiresAt } })
  return secret
}

/** Ends the actor's session, or all of the person's sessions. */
export async function signOut(actor: Actor, everywhere = false): Promise<void> {
  if (actor.kind !== 'person') return
  const where = everywhere ? { personId: actor.personId, endedAt: null } : { idHash: actor.sessionHash }
  await prisma().session.updateMany({ where, data: { endedAt: clock.now() } })
}
