import { z } from 'zod'
import { can } from '@/domain/access/can'
import { ok, rareCommand, refuse } from '@/server/platform/command'
import { whereInForce } from '@/server/platform/in-force'
import { today } from '@/server/platform/institution'
import { enqueue } from '@/server/platform/queue'
import { findRoot } from '@/server/units/queries'

/**
 * Sends a letter again that did not get through, or that was kept while there was no mail server: the same
 * letter, the same link.
 */
export const resendNotice = rareCommand({
  name: 'notice.resend',
  input: z.object({ personId: z.uuid(), noticeId: z.uuid() }),
  async subject(tx, { personId, noticeId }, _actor, now) {
    const notice = await tx.notice.findUnique({ where: { personId_id: { personId, id: noticeId } } })
    const memberships = await tx.membership.findMany({
      where: { personId, ...whereInForce(await today(now, tx)) },
      select: { unit: { select: { path: true } } },
    })
    if (!notice) return null
    const units = memberships.map(({ unit }) => unit)
    // Who has left belongs nowhere: that is for whoever invites over the whole school.
    const root = units.length === 0 ? await findRoot(tx) : null
    return { paths: (root ? [root] : units).map(({ path }) => path) }
  },
  can: (actor, { paths }) => paths.some((path) => can(actor, 'account.invite', path)),
  async run({ tx, input: { personId, noticeId }, now }) {
    const { count } = await tx.notice.updateMany({
      where: {
        personId,
        id: noticeId,
        OR: [{ state: { in: ['failed', 'kept'] } }, { state: 'intended', tries: { gt: 0 } }],
      },
      data: { state: 'intended', tries: 0, changedAt: now },
    })
    if (count === 0) return refuse('not_waiting')
    await enqueue(tx, 'notice.send', { personId, noticeId }, { key: `${noticeId}:${now.toISOString()}` })
    return ok({})
  },
  audit: ({ input: { personId, noticeId } }) => ({ subject: `person:${personId}`, detail: { noticeId } }),
})
