import { z } from 'zod'
import { can } from '@/domain/access/can'
import { ok, rareCommand, refuse } from '@/server/platform/command'
import type { Tx } from '@/server/platform/db'
import { whereInForce } from '@/server/platform/in-force'
import { today } from '@/server/platform/institution'
import { type InviteCounts, sortInvitees } from './count-invitees'
import { findInvitees, type Invitee } from './find-invitees'
import { intendLinks } from './intend-links'

const Whom = z.union([
  /** A unit is confirmed by the number of letters that its preview named. */
  z.object({ unitId: z.uuid(), letters: z.coerce.number().int().min(1) }).strict(),
  z.object({ personId: z.uuid() }).strict(),
])

/**
 * The paths of the units that whoever invites must be allowed to: the unit itself, or any unit of the person.
 */
async function pathsOf(tx: Tx, whom: z.output<typeof Whom>, now: Date): Promise<string[]> {
  if ('unitId' in whom)
    return (await tx.unit.findMany({ where: { id: whom.unitId }, select: { path: true } })).map(
      ({ path }) => path,
    )
  const memberships = await tx.membership.findMany({
    where: { personId: whom.personId, ...whereInForce(await today(now, tx)) },
    select: { unit: { select: { path: true } } },
  })
  return memberships.map(({ unit }) => unit.path)
}

/** One person gets a link whether activated or not: then it sets a new password. */
function onePerson(found: Invitee[]): { invited: Invitee[]; counts: InviteCounts } {
  const invited = found.filter(({ hasEmail }) => hasEmail)
  return {
    invited,
    counts: { invited: invited.length, withoutEmail: found.length - invited.length, active: 0 },
  }
}

/**
 * Sends activation links to everybody of a unit who has not activated yet; to one person also the link for a
 * new password.
 */
export const inviteAccounts = rareCommand({
  name: 'account.invite',
  input: Whom,
  async subject(tx, whom, _actor, now) {
    const paths = await pathsOf(tx, whom, now)
    return paths.length > 0 ? { paths } : null
  },
  can: (actor, { paths }) => paths.some((path) => can(actor, 'account.invite', path)),
  async run({ tx, input, subject: { paths }, now }) {
    const whom = 'unitId' in input ? { unitPath: paths[0] ?? '' } : input
    const found = await findInvitees(tx, whom, { now, today: await today(now, tx) })
    const { invited, counts } = 'unitId' in input ? sortInvitees(found) : onePerson(found)
    // Whoever confirmed another number has not confirmed these letters.
    if ('unitId' in input && input.letters !== invited.length) return refuse('letters_changed')
    const ids = invited.map(({ id }) => id)
    const { written } = await intendLinks(tx, ids, { now })
    return ok({ ...counts, again: ids.length - written })
  },
  audit: ({ input }, counts) => ({
    subject: 'unitId' in input ? `unit:${input.unitId}` : `person:${input.personId}`,
    detail: counts,
  }),
})
