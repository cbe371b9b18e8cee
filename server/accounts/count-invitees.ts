import { z } from 'zod'
import type { Actor } from '@/domain/access/actor'
import { can } from '@/domain/access/can'
import { type Outcome, ok, refuse } from '@/server/platform/command'
import { clock } from '@/server/platform/clock'
import { prisma } from '@/server/platform/db'
import { today } from '@/server/platform/institution'
import { findInvitees, type Invitee } from './find-invitees'

export type InviteCounts = { invited: number; withoutEmail: number; active: number }
/**
 * Of those who would be invited: how many have a letter with a link that works, and when the newest was
 * meant.
 */
export type Lettered = { n: number; at: Date | null }

/** Of the people of a unit: who would get a link, who has no address, who needs none. */
export function sortInvitees(found: readonly Invitee[]): { invited: Invitee[]; counts: InviteCounts } {
  const waiting = found.filter(({ isActivated }) => !isActivated)
  const invited = waiting.filter(({ hasEmail }) => hasEmail)
  const counts = {
    invited: invited.length,
    withoutEmail: waiting.length - invited.length,
    active: found.length - waiting.length,
  }
  return { invited, counts }
}

export function lettersOf(invited: readonly Invitee[]): Lettered {
  const times = invited.flatMap(({ letterAt }) => (letterAt ? [letterAt.getTime()] : []))
  return { n: times.length, at: times.length > 0 ? new Date(Math.max(...times)) : null }
}

export type Invitees = { unit: { id: string; name: string }; counts: InviteCounts; letters: Lettered }

/**
 * Whom an invitation of a unit would reach, before it is sent. `not_found` where the actor may not invite.
 */
export async function countInvitees(actor: Actor, unitId: unknown): Promise<Outcome<Invitees, 'not_found'>> {
  const { success, data: id } = z.uuid().safeParse(unitId)
  const select = { id: true, name: true, path: true }
  const unit = success ? await prisma().unit.findUnique({ where: { id }, select }) : null
  if (!unit || !can(actor, 'account.invite', unit.path)) return refuse('not_found')
  const at = { now: clock.now(), today: await today() }
  const { invited, counts } = sortInvitees(await findInvitees(prisma(), { unitPath: unit.path }, at))
  return ok({ unit: { id: unit.id, name: unit.name }, counts, letters: lettersOf(invited) })
}
