import { z } from 'zod'
import { Lang } from '@/domain/lang/lang'
import { passwordFault } from '@/domain/people/password-rule'
import { ok, rareCommand, refuse } from '@/server/platform/command'
import { Prisma, prisma, type Tx } from '@/server/platform/db'
import { activateEnrolments } from '@/server/enrolments/activate-enrolments'
import { sha256 } from '@/server/platform/hash'
import { hashPassword } from './password'
import { openSession } from './sign-in'

type Link = {
  personId: string
  purpose: string
  expiresAt: Date
  usedAt: Date | null
  code: string
  email: string | null
  familyName: string
  givenName: string
}

/** The link with its person; locked, of two who open it at once the second sees it used. */
async function readLink(tx: Tx, token: string, lock = Prisma.empty): Promise<Link | null> {
  const [link] = await tx.$queryRaw<Link[]>`
    SELECT t.person_id AS "personId", t.purpose, t.expires_at AS "expiresAt", t.used_at AS "usedAt",
      p.code, p.email, p.family_name AS "familyName", p.given_name AS "givenName"
    FROM account_token t JOIN person p ON p.id = t.person_id JOIN account a ON a.person_id = t.person_id
    WHERE t.token_hash = ${sha256(token)} AND a.disabled_at IS NULL
    ${lock}`
  return link ?? null
}

/**
 * Sets the password of whoever holds a single-use link, activates the account and opens a session. The link
 * and all others of the person are used up; after a reset every other browser is signed out.
 */
export const activateAccount = rareCommand({
  name: 'account.activate',
  input: z.object({
    token: z.string().min(1).max(100),
    password: z.string().max(1_000),
    lang: Lang.default('vi'),
  }),
  // A class that activates at once waits for the hashing without a connection each.
  async prepare({ token, password }, now) {
    const link = await readLink(prisma(), token)
    const isOpen = link && !link.usedAt && link.expiresAt > now
    return isOpen && passwordFault(password, link) === null ? hashPassword(password) : null
  },
  subject: (tx, { token }) => readLink(tx, token, Prisma.sql`FOR UPDATE OF t`),
  // Whoever holds the link may: it was sent to that person alone.
  can: () => true,
  async run({ tx, subject: link, input: { password, lang }, now, prepared: passwordHash }) {
    if (link.usedAt) return refuse('link_used')
    if (link.expiresAt <= now) return refuse('link_expired')
    const fault = passwordFault(password, link)
    if (fault) return refuse(fault)
    if (passwordHash === null) return refuse('link_expired')
    const { personId } = link
    await tx.accountToken.updateMany({ where: { personId, usedAt: null }, data: { usedAt: now } })
    await tx.session.updateMany({ where: { personId, endedAt: null }, data: { endedAt: now } })
    await tx.$executeRaw`
      UPDATE account SET password_hash = ${passwordHash}, activated_at = coalesce(activated_at, ${now}), failures = 0, locked_until = NULL,
        lang = ${lang}
      WHERE person_id = ${personId}::uuid`
    await activateEnrolments(tx, personId, now)
    return ok({ personId, session: await openSession(tx, personId, now) })
  },
  audit: ({ subject: { personId, purpose } }) => ({ subject: `person:${personId}`, detail: { purpose } }),
})
