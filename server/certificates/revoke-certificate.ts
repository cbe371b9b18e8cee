import { z } from 'zod'
import { can } from '@/domain/access/can'
import { readSerial } from '@/domain/certificate/serial'
import { ok, rareCommand, refuse } from '@/server/platform/command'

const Input = z.object({ serial: z.string().max(40), reason: z.string().trim().min(5).max(500) })
type Subject = { personId: string; id: string; serial: string; isRevoked: boolean; rootPath: string }

/** Takes a certificate's validity away, with a reason. It stays on record; its public page says revoked. Who passed stays passed. */
export const revokeCertificate = rareCommand<typeof Input, Subject, { serial: string }>({
  name: 'certificate.revoke',
  input: Input,
  async subject(tx, input) {
    const serial = readSerial(input.serial)
    if (!serial) return null
    const [row] = await tx.$queryRaw<Subject[]>`
      SELECT k.person_id AS "personId", k.id, k.serial, k.revoked_at IS NOT NULL AS "isRevoked", root.path AS "rootPath"
      FROM certificate_serial s JOIN certificate k ON k.person_id = s.person_id AND k.id = s.certificate_id
      JOIN unit root ON root.kind = 'institution'
      WHERE s.serial = ${serial} FOR UPDATE OF k`
    return row ?? null
  },
  can: (actor, { rootPath }) => can(actor, 'certificate.revoke', rootPath),
  async run({ tx, subject: { personId, id, serial, isRevoked }, input, now }) {
    if (isRevoked) return refuse('already_revoked')
    await tx.certificate.update({
      where: { personId_id: { personId, id } },
      data: { revokedAt: now, revokeReason: input.reason },
    })
    return ok({ serial })
  },
  audit: ({ subject }) => ({ subject: `certificate:${subject.id}` }),
})
