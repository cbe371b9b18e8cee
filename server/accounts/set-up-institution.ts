import { splitName } from '@/domain/import/split-name'
import { passwordFault } from '@/domain/people/password-rule'
import { SetUp } from '@/domain/institution/set-up'
import { foldCode } from '@/domain/text/fold-code'
import { searchText } from '@/domain/text/search-text'
import { dateOf, dayIn } from '@/domain/time/calendar'
import { type Outcome, ok, rareCommand, refuse } from '@/server/platform/command'
import type { Tx } from '@/server/platform/db'
import { newId } from '@/server/platform/ids'
import { putRoot } from '@/server/units/ensure-root'
import { hashPassword } from './password'
import { isSetupToken } from './setup-token'
import { openSession } from './sign-in'

type School = { name: string; nameEn: string; shortName: string; isDemo?: boolean }

/**
 * Writes the institution's row and names the root of its unit tree; answers null when there is one already.
 */
export async function createInstitution(
  tx: Tx,
  { name, nameEn, shortName, isDemo = false }: School,
  now: Date,
): Promise<{ id: string } | null> {
  const created = await tx.$executeRaw`
    INSERT INTO institution (id, name, name_en, short_name, is_demo, created_at) VALUES (1, ${name}, ${nameEn}, ${shortName}, ${isDemo}, ${now})
    ON CONFLICT DO NOTHING`
  if (created === 0) return null
  return putRoot(tx, name, now)
}

/**
 * First run: makes the institution and its first administrator, once, for whoever holds the token that the
 * start printed.
 */
export const setUpInstitution = rareCommand({
  name: 'institution.set_up',
  input: SetUp,
  async prepare({ token, password }) {
    return isSetupToken(token) ? hashPassword(password) : ''
  },
  subject: async (tx) => ((await tx.institution.count()) === 0 ? {} : null),
  can: (_actor, _subject, { token }) => isSetupToken(token),
  async run({ tx, input, now, prepared: passwordHash }) {
    const names = splitName(input.fullName)
    const fault = passwordFault(input.password, { ...input, ...names })
    if (fault) return refuse(fault)
    const root = await createInstitution(tx, input, now)
    if (!root) return refuse('not_found')
    const put = await putAdministrator(tx, { ...input, ...names, passwordHash }, now)
    if (!put.ok) return put
    const { id } = put.value
    const validFrom = dateOf(dayIn(now, (await tx.institution.findUniqueOrThrow({ where: { id: 1 } })).zone))
    await tx.roleGrant.create({
      data: {
        personId: id,
        id: newId(),
        role: 'administrator',
        unitId: root.id,
        reason: 'given',
        validFrom,
        recordedAt: now,
      },
    })
    return ok({ personId: id, session: await openSession(tx, id, now) })
  },
  audit: (_, { personId }) => ({ subject: `person:${personId}` }),
})

type Administrator = SetUp & { familyName: string; givenName: string; passwordHash: string }

/**
 * The administrator's person and account; who is on the staff list already is that person, however the code
 * is written.
 */
async function putAdministrator(
  tx: Tx,
  { code, familyName, givenName, email, passwordHash }: Administrator,
  now: Date,
): Promise<Outcome<{ id: string }, 'code_taken' | 'email_taken'>> {
  const known = await tx.person.findUnique({ where: { codeKey: foldCode(code) } })
  const search = searchText(`${familyName} ${givenName} ${known?.code ?? code}`)
  if (known && known.searchText !== search) return refuse('code_taken')
  const holders = await tx.$queryRaw<
    { id: string }[]
  >`SELECT id FROM person WHERE lower(email) = lower(${email})`
  if (holders.some(({ id }) => id !== known?.id)) return refuse('email_taken')
  const id = known?.id ?? newId()
  if (!known)
    await tx.person.create({
      data: { id, code, familyName, givenName, email, searchText: search, createdAt: now },
    })
  // A list without addresses: the one typed here is where a link for a new password goes.
  if (known && known.email === null) await tx.person.update({ where: { id }, data: { email } })
  const facts = { passwordHash, activatedAt: now }
  await tx.account.upsert({ where: { personId: id }, create: { personId: id, ...facts }, update: facts })
  return ok({ id })
}
