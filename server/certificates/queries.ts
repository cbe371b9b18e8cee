import { type Actor, isPerson } from '@/domain/access/actor'
import { can } from '@/domain/access/can'
import { readSerial } from '@/domain/certificate/serial'
import { statement } from '@/server/platform/db'

export type CertificateRow = {
  personId: string
  id: string
  serial: string
  holder: string
  titleVi: string
  titleEn: string
  issuer: string
  issuerEn: string
  issuedAt: Date
  code: string
  unitKind: string
  unitName: string
  place: string
  signatoryTitle: string
  signatoryName: string
  revokedAt: Date | null
  revokeReason: string | null
  /** Its pass was annulled, so no other is issued in its place. */
  isAnnulled: boolean
  supersededAt: Date | null
  supersedeReason: string | null
  /** The certificate that took this one's place. */
  successor: string | null
  fileHash: string | null
  fileOrigin: string | null
  score: number
  maxScore: number
}

const columns = `k.person_id AS "personId", k.id, k.serial, k.holder, k.title_vi AS "titleVi", k.title_en AS "titleEn", k.issuer,
  k.issuer_en AS "issuerEn", k.issued_at AS "issuedAt", k.code, k.unit_kind AS "unitKind", k.unit_name AS "unitName", k.place,
  k.signatory_title AS "signatoryTitle", k.signatory_name AS "signatoryName",
  k.revoked_at AS "revokedAt", k.revoke_reason AS "revokeReason", k.superseded_at AS "supersededAt",
  k.supersede_reason AS "supersedeReason", n.serial AS successor,
  r.annulled_at IS NOT NULL AS "isAnnulled", k.file_hash AS "fileHash", k.file_origin AS "fileOrigin", c.score, c.max_score AS "maxScore"`
const joined = `certificate k JOIN completion c ON c.person_id = k.person_id AND c.id = k.completion_id
  JOIN run r ON r.person_id = c.person_id AND r.id = c.run_id
  LEFT JOIN certificate n ON n.person_id = k.person_id AND n.id = k.superseded_by`

/** The actor's own certificates, newest first. */
export async function ownCertificates(actor: Actor): Promise<CertificateRow[]> {
  if (!isPerson(actor)) return []
  return statement(
    'own-certificates',
    `SELECT ${columns} FROM ${joined} WHERE k.person_id = $1 ORDER BY k.issued_at DESC, k.id DESC`,
    [actor.personId],
  )
}

/**
 * A person's certificates, for who may revoke them (over `rootPath`, the institution's unit); others see
 * none.
 */
export async function certificatesOf(
  actor: Actor,
  personId: string,
  rootPath: string,
): Promise<CertificateRow[]> {
  if (!can(actor, 'certificate.revoke', rootPath)) return []
  return statement(
    'certificates-of',
    `SELECT ${columns} FROM ${joined} WHERE k.person_id = $1 ORDER BY k.issued_at DESC, k.id DESC`,
    [personId],
  )
}

/** One of the actor's own certificates by its serial; for its file. */
export async function ownCertificate(actor: Actor, typed: string): Promise<CertificateRow | null> {
  const serial = readSerial(typed)
  if (!serial || !isPerson(actor)) return null
  const text = `SELECT ${columns} FROM ${joined} WHERE k.person_id = $1 AND k.serial = $2`
  return (await statement<CertificateRow>('own-certificate', text, [actor.personId, serial]))[0] ?? null
}

/** A certificate for the job that makes its file. */
export async function certificateToRender(personId: string, id: string): Promise<CertificateRow | null> {
  const text = `SELECT ${columns} FROM ${joined} WHERE k.person_id = $1 AND k.id = $2`
  return (await statement<CertificateRow>('certificate-to-render', text, [personId, id]))[0] ?? null
}

type Public = Pick<
  CertificateRow,
  'serial' | 'holder' | 'code' | 'titleVi' | 'titleEn' | 'issuer' | 'issuerEn' | 'issuedAt' | 'revokedAt'
>
export type Verification =
  | { status: 'unknown' }
  | ({ status: 'valid' | 'revoked' } & Public)
  /** The name on it was wrong, so the name is not shown; `successor` is the one in force. */
  | ({ status: 'replaced'; successor: string } & Pick<Public, 'serial' | 'titleVi' | 'titleEn' | 'issuedAt'>)

/** What anyone who holds a serial may know: whose, what, when, and whether it still counts. */
export async function verifyCertificate(typed: string): Promise<Verification> {
  const serial = readSerial(typed)
  if (!serial) return { status: 'unknown' }
  const [row] = await statement<Public & { successor: string | null }>(
    'verify-certificate',
    `SELECT k.serial, k.holder, k.code, k.title_vi AS "titleVi", k.title_en AS "titleEn", k.issuer, k.issuer_en AS "issuerEn",
       k.issued_at AS "issuedAt", k.revoked_at AS "revokedAt",
       CASE WHEN k.superseded_at IS NOT NULL THEN (SELECT n.serial FROM certificate n
         WHERE n.person_id = k.person_id AND n.completion_id = k.completion_id AND n.superseded_at IS NULL) END AS successor
     FROM certificate_serial s JOIN certificate k ON k.person_id = s.person_id AND k.id = s.certificate_id
     WHERE s.serial = $1`,
    [serial],
  )
  if (!row) return { status: 'unknown' }
  const { successor, ...found } = row
  if (successor === null) return { status: found.revokedAt ? 'revoked' : 'valid', ...found }
  const { titleVi, titleEn, issuedAt } = found
  return { status: 'replaced', successor, serial, titleVi, titleEn, issuedAt }
}
