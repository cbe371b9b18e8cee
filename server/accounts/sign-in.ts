import type { Actor } from '@/domain/access/actor'
import { systemActor } from '@/domain/access/actor'
import type { Lang } from '@/domain/lang/lang'
import { retryDelayMs, waitsUntil } from '@/domain/people/sign-in-delay'
import { sessionDays } from '@/domain/privacy/retention'
import { clock } from '@/server/platform/clock'
import { writeAudit } from '@/server/platform/command'
import { prisma, type Tx, transaction } from '@/server/platform/db'
import { sha256 } from '@/server/platform/hash'
import { newSecret } from '@/server/platform/ids'
import { personOfLogin, readLogin } from './find-login'
import { notSooner } from './not-sooner'
import { verifyPassword } from './password'
import { blameStranger, strangerWaits } from './stranger-tries'

export type SignInResult =
  | { ok: true; secret: string }
  | { ok: false; reason: 'wrong_login' | 'try_later'; retryAt?: Date }

type Found = { personId: string; passwordHash: string | null; lockedUntil: Date | null }

async function findAccount(login: string): Promise<Found | undefined> {
  const [row] = await prisma().$queryRaw<Found[]>`
    SELECT a.person_id AS "personId", a.password_hash AS "passwordHash", a.locked_until AS "lockedUntil"
    FROM account a WHERE a.person_id = ${personOfLogin(login)} AND a.disabled_at IS NULL`
  return row
}

const wait = (retryAt: Date): SignInResult => ({ ok: false, reason: 'try_later', retryAt })
const wrong: SignInResult = { ok: false, reason: 'wrong_login' }

/**
 * Signs in with code or e-mail and password. Known and unknown logins take the same time and get the same
 * answers, also that they have to wait; wrong passwords make the account wait longer each time, other people
 * at the same address never. Letters come from now on in the language of the page on which somebody signed
 * in.
 */
export const signIn = (login: string, password: string, lang?: Lang): Promise<SignInResult> =>
  notSooner(tryToSignIn(login, password, lang))

async function tryToSignIn(given: string, password: string, lang?: Lang): Promise<SignInResult> {
  const login = readLogin(given)
  const account = await findAccount(login)
  const lockedUntil = waitsUntil(account ? account.lockedUntil : strangerWaits(login), clock.now())
  if (lockedUntil) return wait(lockedUntil)
  const isRight = await verifyPassword(account?.passwordHash ?? null, password)
  if (account) return answer(account.personId, isRight, lang)
  const retryAt = blameStranger(login, clock.now())
  return retryAt ? wait(retryAt) : wrong
}

/**
 * Counts or clears under a lock on the account, which is read again: of a hundred guesses sent at once none
 * is answered that one after the other would have had to wait.
 */
const answer = (personId: string, isRight: boolean, lang?: Lang): Promise<SignInResult> =>
  transaction(async (tx) => {
    const [tries] = await tx.$queryRaw<{ failures: number; lockedUntil: Date | null }[]>`
      SELECT failures, locked_until AS "lockedUntil" FROM account WHERE person_id = ${personId}::uuid AND disabled_at IS NULL FOR UPDATE`
    if (!tries) return wrong
    const now = clock.now()
    const lockedUntil = waitsUntil(tries.lockedUntil, now)
    if (lockedUntil) return wait(lockedUntil)
    const failures = isRight ? 0 : tries.failures + 1
    if (failures !== tries.failures) {
      const delay = retryDelayMs(failures)
      const data = { failures, lockedUntil: delay > 0 ? new Date(now.getTime() + delay) : null }
      await tx.account.update({ where: { personId }, data })
    }
    if (!isRight) return wrong
    if (lang) await tx.account.updateMany({ where: { personId, lang: { not: lang } }, data: { lang } })
    const secret = await openSession(tx, personId, now)
    await writeAudit(tx, systemActor('sign-in'), 'session.open', { subject: `person:${personId}` }, now)
    return { ok: true, secret }
  })

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
