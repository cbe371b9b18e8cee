import { readLang } from '@/domain/lang/lang'
import { dayIn } from '@/domain/time/calendar'
import type { Annulment, Notice } from '@/generated/prisma/client'
import { showDay } from '@/domain/time/show-time'
import { findCourse } from '@/server/courses/catalogue'
import type { Tx } from '@/server/platform/db'
import { env } from '@/server/platform/env'
import { institution, institutionZone } from '@/server/platform/institution'
import type { Kind } from './letter-kind'

const find = (tx: Tx, { personId, about }: Notice) =>
  tx.annulment.findUniqueOrThrow({
    where: { personId_id: { personId, id: about ?? '' } },
    include: { run: { select: { courseId: true } } },
  })

/** What was decided, when and why: that a pass was annulled, or that this was withdrawn. */
const said = {
  annulled: ({ recordedAt, reason, document }: Annulment) => ({ at: recordedAt, reason, document }),
  restored: ({ recordedAt, withdrawnAt, withdrawReason, withdrawDocument }: Annulment) => ({
    at: withdrawnAt ?? recordedAt,
    reason: withdrawReason ?? '',
    document: withdrawDocument ?? '',
  }),
}
/** Where the way on is. */
const page = {
  annulled: (courseId: string) => `quiz/${courseId}`,
  restored: () => 'certificates',
}

/**
 * The certificate that stood when the annulment was recorded, and so fell and comes back with it; the same
 * for good.
 */
const standing = (tx: Tx, { personId, runId, recordedAt }: Annulment) =>
  tx.certificate.findFirst({
    where: {
      personId,
      completion: { runId },
      issuedAt: { lte: recordedAt },
      AND: [
        { OR: [{ revokedAt: null }, { revokedAt: { gte: recordedAt } }] },
        { OR: [{ supersededAt: null }, { supersededAt: { gt: recordedAt } }] },
      ],
    },
    select: { serial: true },
  })

/**
 * A letter to a learner about an annulment, in the words of the decision. One that was withdrawn before it
 * left has nothing to say.
 */
export const annulmentLetter = (kind: 'annulled' | 'restored'): Kind => ({
  async ready(tx, notice) {
    const { withdrawnAt } = await find(tx, notice)
    return (withdrawnAt !== null) === (kind === 'restored')
  },
  async values(tx, notice) {
    const annulment = await find(tx, notice)
    const { at, reason, document } = said[kind](annulment)
    const { courseId } = annulment.run
    const lang = readLang(notice.lang)
    const serial = (await standing(tx, annulment))?.serial ?? ''
    const contact = (await institution(tx))?.contact ?? ''
    return {
      course: (await findCourse(courseId, tx))?.title[lang] ?? courseId,
      reason,
      document,
      serial,
      hasCertificate: serial ? 'yes' : 'no',
      day: showDay(dayIn(at, await institutionZone(tx)), lang),
      link: `${env().publicUrl}/${lang}/${page[kind](courseId)}`,
      contact,
      hasContact: contact ? 'yes' : 'no',
    }
  },
})
