import { type Actor, isPerson } from '@/domain/access/actor'
import { can } from '@/domain/access/can'
import { unprintable } from '@/domain/certificate/printable'
import { prisma } from '@/server/platform/db'
import { today } from '@/server/platform/institution'
import { type PrintedFacts, printedFacts } from './issue-certificate'

/**
 * Passes that have no certificate, and the letters that stand in its way; none when it could be issued now.
 */
export type Waiting = { courses: { courseId: string; at: Date }[]; letters: string[] }

async function waitingOf(personId: string): Promise<Waiting> {
  const courses = await prisma().completion.findMany({
    where: { personId, run: { annulledAt: null }, certificates: { none: { supersededAt: null } } },
    select: { courseId: true, at: true },
    orderBy: { at: 'desc' },
  })
  const facts = courses.length > 0 ? await printedFacts(prisma(), personId, await today()) : null
  return { courses, letters: facts ? unprintable(Object.values(facts).join('')) : [] }
}

/** The actor's own passes that wait for a certificate. */
export const ownWaiting = async (actor: Actor): Promise<Waiting> =>
  isPerson(actor) ? waitingOf(actor.personId) : { courses: [], letters: [] }

/**
 * A person's, with what a certificate of today would print; for who may issue it (over `rootPath`), others
 * see none.
 */
export async function printingOf(
  actor: Actor,
  personId: string,
  rootPath: string,
): Promise<{ waiting: Waiting; printed: PrintedFacts } | null> {
  if (!can(actor, 'certificate.revoke', rootPath)) return null
  const printed = await printedFacts(prisma(), personId, await today())
  return printed && { waiting: await waitingOf(personId), printed }
}
