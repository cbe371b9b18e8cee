import { readSerial } from '@/domain/certificate/serial'
import type { Tx } from '@/server/platform/db'
import { lockPerson } from '@/server/progress/lock-person'

export type LockedCertificate = {
  personId: string
  id: string
  completionId: string
  serial: string
  isRevoked: boolean
  isSuperseded: boolean
  /** Its pass counts no more. */
  isAnnulled: boolean
  rootPath: string
}

/**
 * A certificate by its serial, held with its person until the transaction ends: an annulment at the same
 * moment either sees the certificate that takes its place or comes first. With the institution's path, over
 * which it is decided.
 */
export async function lockCertificate(tx: Tx, typed: string): Promise<LockedCertificate | null> {
  const serial = readSerial(typed)
  const known = serial && (await tx.certificateSerial.findUnique({ where: { serial } }))
  if (!known) return null
  await lockPerson(tx, known.personId)
  const [row] = await tx.$queryRaw<LockedCertificate[]>`
    SELECT k.person_id AS "personId", k.id, k.completion_id AS "completionId", k.serial,
      k.revoked_at IS NOT NULL AS "isRevoked", k.superseded_at IS NOT NULL AS "isSuperseded", r.annulled_at IS NOT NULL AS "isAnnulled",
      root.path AS "rootPath"
    FROM certificate_serial s JOIN certificate k ON k.person_id = s.person_id AND k.id = s.certificate_id
    JOIN completion c ON c.person_id = k.person_id AND c.id = k.completion_id
    JOIN run r ON r.person_id = c.person_id AND r.id = c.run_id
    JOIN unit root ON root.kind = 'institution'
    WHERE s.serial = ${serial} FOR UPDATE OF k`
  return row ?? null
}
