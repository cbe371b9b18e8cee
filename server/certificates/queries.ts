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
  revokedAt: Date | null
  fileHash: string | null
  score: number
  maxScore: number
}

const columns = `k.person_id AS "personId", k.id, k.serial, k.holder, k.title_vi AS "titleVi", k.title_en AS "titleEn", k.issuer,
  k.issuer_en AS "issuerEn", k.issued_at AS "issuedAt", k.revoked_at AS "revokedAt", k.file_hash AS "fileHash",
  c.score, c.max_score AS "maxScore"`
const joined = 'certificate k JOIN completion c ON c.person_id = k.person_id AND c.id = k.completion_id'

/** The actor's own certificates, newest first. */
export async function ownCertificates(actor: Actor): Promise<CertificateRow[]> {
  if (!isPerson(actor)) return []
  return statement(
    'own-certificates',
    `SELECT ${columns} FROM ${joined} WHERE k.person_id = $1 ORDER BY k.issued_at DESC`,
    [actor.personId],
  )
}

/** A person's certificates, for who may revoke them (over `rootPath`, the institution's unit); others see none. */
export async function certificatesOf(
  actor: Actor,
  personId: string,
  rootPath: string,
): Promise<CertificateRow[]> {
  if (!can(actor, 'certificate.revoke', rootPath)) return []
  return statement(
    'certificates-of',
    `SELECT ${columns} FROM ${joined} WHERE k.person_id = $1 ORDER BY k.issued_at DESC`,
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
  'serial' | 'holder' | 'titleVi' | 'titleEn' | 'issuer' | 'issuerEn' | 'issuedAt' | 'revokedAt'
>
export type Verification = { status: 'unknown' } | ({ status: 'valid' | 'revoked' } & Public)

/** What anyone who holds a serial may know: whose, what, when, and whether it still counts. */
export async function verifyCertificate(typed: string): Promise<Verification> {
  const serial = readSerial(typed)
  if (!serial) return { status: 'unknown' }
  const [row] = await statement<Public>(
    'verify-certificate',
    `SELECT k.serial, k.holder, k.title_vi AS "titleVi", k.title_en AS "titleEn", k.issuer, k.issuer_en AS "issuerEn",
       k.issued_at AS "issuedAt", k.revoked_at AS "revokedAt"
     FROM certificate_serial s JOIN certificate k ON k.person_id = s.person_id AND k.id = s.certificate_id
     WHERE s.serial = $1`,
    [serial],
  )
  if (!row) return { status: 'unknown' }
  return { status: row.revokedAt ? 'revoked' : 'valid', ...row }
}
