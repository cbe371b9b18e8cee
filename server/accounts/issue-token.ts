import { type LinkPurpose, linkExpiry } from '@/domain/people/link-purpose'
import type { Tx } from '@/server/platform/db'
import { sha256 } from '@/server/platform/hash'
import { newSecret } from '@/server/platform/ids'

/** A new single-use link for a person; only its hash is kept. */
export async function issueToken(tx: Tx, personId: string, purpose: LinkPurpose, now: Date): Promise<string> {
  const secret = newSecret()
  await tx.accountToken.create({
    data: {
      tokenHash: sha256(secret),
      personId,
      purpose,
      createdAt: now,
      expiresAt: linkExpiry(purpose, now),
    },
  })
  return secret
}
