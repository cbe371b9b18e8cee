import { z } from 'zod'
import { can } from '@/domain/access/can'
import { ok, rareCommand, refuse } from '@/server/platform/command'
import { type LockedCertificate, lockCertificate } from './lock-certificate'

type Reason = 'already_revoked' | 'already_replaced'
const Input = z.object({ serial: z.string().max(40), reason: z.string().trim().min(5).max(500) })

/**
 * Takes a certificate's validity away, with a reason. It stays on record; its public page says revoked. Who
 * passed stays passed.
 */
export const revokeCertificate = rareCommand<typeof Input, LockedCertificate, { serial: string }, Reason>({
  name: 'certificate.revoke',
  input: Input,
  subject: (tx, { serial }) => lockCertificate(tx, serial),
  can: (actor, { rootPath }) => can(actor, 'certificate.revoke', rootPath),
  async run({ tx, subject: { personId, id, serial, isRevoked, isSuperseded }, input, now }) {
    if (isRevoked) return refuse('already_revoked')
    if (isSuperseded) return refuse('already_replaced')
    await tx.certificate.update({
      where: { personId_id: { personId, id } },
      data: { revokedAt: now, revokeReason: input.reason },
    })
    return ok({ serial })
  },
  audit: ({ subject }) => ({ subject: `certificate:${subject.id}` }),
})
