import { z } from 'zod'
import type { Actor } from '@/domain/access/actor'
import { can } from '@/domain/access/can'
import { type Outcome, ok, refuse } from '@/server/platform/command'
import { prisma } from '@/server/platform/db'
import { unseal } from '@/server/platform/seal'
import { findRoot } from '@/server/units/queries'
import { FoundFault } from './publish-school-banks'

export const hasSchoolBanks = async (): Promise<boolean> => (await prisma().schoolBank.count()) > 0

/** A school's own bank of a course, or of a folder that is named like none. */
export type SchoolBankState = {
  courseId: string
  inForce: { since: Date; questions: number } | null
  /** The first of its mistakes; none when they were sealed with another secret. */
  refused: { at: Date; mistakes: number; faults: FoundFault[] } | null
}

/** What became of the school's own banks at the last start, for administrators. */
export async function schoolBanks(actor: Actor): Promise<Outcome<SchoolBankState[], 'forbidden'>> {
  const root = await findRoot()
  if (!root || !can(actor, 'role.grant', root.path)) return refuse('forbidden')
  const rows = await prisma().schoolBank.findMany({ orderBy: { courseId: 'asc' } })
  return ok(
    rows.map(({ courseId, inForceSince, questions, refusedAt, mistakes, faults }) => ({
      courseId,
      inForce: inForceSince && { since: inForceSince, questions },
      refused: refusedAt && { at: refusedAt, mistakes, faults: opened(faults, courseId) },
    })),
  )
}

function opened(faults: string, courseId: string): FoundFault[] {
  const text = unseal(faults, courseId)
  return text === null ? [] : z.array(FoundFault).parse(JSON.parse(text))
}
