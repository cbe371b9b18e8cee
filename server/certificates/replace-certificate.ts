import { z } from 'zod'
import { can } from '@/domain/access/can'
import { keepsUnit } from '@/domain/certificate/keeps-unit'
import { printsAlike } from '@/domain/certificate/prints-alike'
import { ok, rareCommand, refuse } from '@/server/platform/command'
import { newId } from '@/server/platform/ids'
import { today } from '@/server/platform/institution'
import { issueCertificate, printedFacts } from './issue-certificate'
import { type LockedCertificate, lockCertificate } from './lock-certificate'

type Reason = 'already_revoked' | 'already_replaced' | 'not_found' | 'nothing_to_replace' | 'not_printable'
const Input = z.object({ serial: z.string().max(40), reason: z.string().trim().min(5).max(500) })

/**
 * Puts another certificate in the place of one that was printed wrong: with the name, code and class, the
 * place and the signatory that the school has today and a serial of its own. The old one stays on record, is
 * no longer offered, and its address leads to the new one. One that was revoked is replaced too, also by the
 * same words, while its pass counts.
 */
export const replaceCertificate = rareCommand<typeof Input, LockedCertificate, { serial: string }, Reason>({
  name: 'certificate.replace',
  input: Input,
  subject: (tx, { serial }) => lockCertificate(tx, serial),
  can: (actor, { rootPath }) => can(actor, 'certificate.revoke', rootPath),
  async run({ tx, subject, input, now }) {
    const { personId, id, completionId } = subject
    if (subject.isSuperseded) return refuse('already_replaced')
    if (subject.isAnnulled) return refuse('already_revoked')
    const where = { personId_id: { personId, id } }
    const old = await tx.certificate.findUniqueOrThrow({ where })
    const current = await printedFacts(tx, personId, await today(now, tx))
    if (!current) return refuse('not_found')
    const facts = keepsUnit(current, old)
    if (!subject.isRevoked && printsAlike(facts, old)) return refuse('nothing_to_replace')
    // At most one certificate of a completion is in force, so the old one steps back first.
    const [next, title] = [newId(), { vi: old.titleVi, en: old.titleEn }]
    await tx.certificate.update({
      where,
      data: { supersededAt: now, supersededBy: next, supersedeReason: input.reason },
    })
    const issued = await issueCertificate(tx, { id: next, personId, completionId, title, now }, facts)
    return issued ? ok({ serial: issued.serial }) : refuse('not_printable')
  },
  audit: ({ subject }, { serial }) => ({ subject: `certificate:${subject.id}`, detail: { serial } }),
})
