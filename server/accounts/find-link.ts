import { clock } from '@/server/platform/clock'
import { nameOf } from '@/domain/people/person-name'
import { prisma } from '@/server/platform/db'
import { sha256 } from '@/server/platform/hash'

export type LinkState =
  | { state: 'open'; purpose: string; code: string; name: string }
  | { state: 'used' | 'expired' | 'unknown' }

/** Whom a single-use link is for, told only to whoever holds it, and whether it still works. */
export async function findLink(token: string): Promise<LinkState> {
  const link = await prisma().accountToken.findUnique({ where: { tokenHash: sha256(token) } })
  if (!link) return { state: 'unknown' }
  if (link.usedAt) return { state: 'used' }
  if (link.expiresAt <= clock.now()) return { state: 'expired' }
  const account = await prisma().account.findUnique({
    where: { personId: link.personId },
    include: { person: true },
  })
  if (!account || account.disabledAt) return { state: 'unknown' }
  const { code, familyName, givenName } = account.person
  return { state: 'open', purpose: link.purpose, code, name: nameOf({ familyName, givenName }) }
}
