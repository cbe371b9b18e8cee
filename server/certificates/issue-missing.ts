import { z } from 'zod'
import { can } from '@/domain/access/can'
import { findCourse } from '@/server/courses/catalogue'
import { ok, rareCommand, refuse } from '@/server/platform/command'
import { today } from '@/server/platform/institution'
import { lockPerson } from '@/server/progress/lock-person'
import { findRoot } from '@/server/units/queries'
import { issueCertificate, printedFacts, withhold } from './issue-certificate'

const Input = z.object({ personId: z.uuid() })
type Subject = { personId: string; rootPath: string }

/** Issues the certificates of a person's passes that have none because a name could not be printed then. */
export const issueMissing = rareCommand<
  typeof Input,
  Subject,
  { certificates: number },
  'not_found' | 'not_printable'
>({
  name: 'certificate.issue-missing',
  input: Input,
  async subject(tx, { personId }) {
    const root = await findRoot(tx)
    if (!root || !(await tx.person.findUnique({ where: { id: personId }, select: { id: true } }))) return null
    await lockPerson(tx, personId)
    return { personId, rootPath: root.path }
  },
  can: (actor, { rootPath }) => can(actor, 'certificate.revoke', rootPath),
  async run({ tx, subject: { personId }, now }) {
    const missing = await tx.completion.findMany({
      where: { personId, run: { annulledAt: null }, certificates: { none: { supersededAt: null } } },
      orderBy: { at: 'asc' },
    })
    const facts = await printedFacts(tx, personId, await today(now, tx))
    if (!facts || missing.length === 0) return refuse('not_found')
    for (const { id: completionId, courseId } of missing) {
      const title = (await findCourse(courseId, tx))?.title ?? { vi: courseId, en: courseId }
      if (!(await issueCertificate(tx, { personId, completionId, title, now }, facts)))
        return refuse('not_printable')
      await withhold(tx, { personId, completionId }, false)
    }
    return ok({ certificates: missing.length })
  },
  audit: ({ subject: { personId } }, detail) => ({ subject: `person:${personId}`, detail }),
})
