import { isPrintable } from '@/domain/certificate/printable'
import { newSerial } from '@/domain/certificate/serial'
import type { Bilingual } from '@/domain/lang/lang'
import type { Day } from '@/domain/time/calendar'
import type { Tx } from '@/server/platform/db'
import { newId, randomBytesOf } from '@/server/platform/ids'
import { inForce } from '@/server/platform/in-force'
import { enqueue } from '@/server/platform/queue'

/** What a certificate issued now would print about its holder and its issuer. */
export type PrintedFacts = {
  holder: string
  code: string
  unitKind: string
  unitName: string
  issuer: string
  issuerEn: string
  place: string
  signatoryTitle: string
  signatoryName: string
}

/**
 * The person's name, code and class (or unit of work) as the school has them today, and the school's own
 * words.
 */
export async function printedFacts(tx: Tx, personId: string, today: Day): Promise<PrintedFacts | null> {
  const [row] = await tx.$queryRaw<PrintedFacts[]>`
    SELECT trim(p.family_name || ' ' || p.given_name) AS holder, p.code, coalesce(u.kind, '') AS "unitKind",
      coalesce(u.name, '') AS "unitName", i.name AS issuer, i.name_en AS "issuerEn", i.place,
      i.signatory_title AS "signatoryTitle", i.signatory_name AS "signatoryName"
    FROM person p CROSS JOIN institution i
    LEFT JOIN LATERAL (
      SELECT u.kind, u.name FROM membership m JOIN unit u ON u.id = m.unit_id
      WHERE m.person_id = p.id AND ${inForce('m', today)}
      ORDER BY array_position(ARRAY['learner', 'staff', 'collaborator'], m.kind), m.id LIMIT 1
    ) AS u ON true
    WHERE p.id = ${personId}::uuid`
  return row ?? null
}

type Issue = { id?: string; personId: string; completionId: string; title: Bilingual; now: Date }
export type Issued = { id: string; serial: string }

/**
 * Issues the certificate of a completion and asks for its file. Answers null, and writes nothing, when a
 * text cannot be printed: the pass counts, the certificate waits for a spelling in Latin letters.
 */
export async function issueCertificate(tx: Tx, issue: Issue, facts: PrintedFacts): Promise<Issued | null> {
  const { personId, completionId, title, now } = issue
  if (!Object.values({ ...facts, ...title }).every(isPrintable)) return null
  const { id = newId() } = issue
  const serial = newSerial(randomBytesOf(8))
  await tx.certificate.create({
    data: {
      personId,
      id,
      completionId,
      serial,
      titleVi: title.vi,
      titleEn: title.en,
      issuedAt: now,
      ...facts,
    },
  })
  await tx.certificateSerial.create({ data: { serial, personId, certificateId: id } })
  await enqueue(tx, 'certificate.render', { personId, certificateId: id }, { key: id })
  return { id, serial }
}

/**
 * Marks that a pass waits for its certificate, or no longer does. The recount asks one of every pass that is
 * not marked.
 */
export const withhold = (
  tx: Tx,
  { personId, completionId }: Pick<Issue, 'personId' | 'completionId'>,
  isWithheld: boolean,
) => tx.completion.update({ where: { personId_id: { personId, id: completionId } }, data: { isWithheld } })
