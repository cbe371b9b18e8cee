import { intendLinks } from '@/server/accounts/intend-links'
import { noticeLink } from '@/server/accounts/notice-link'
import { clock } from '@/server/platform/clock'
import { transaction } from '@/server/platform/db'

/**
 * The link in a letter that is meant for a person now, who needs an address; one in ten minutes, as for
 * everybody.
 */
export const linkFor = (personId: string): Promise<string> =>
  transaction(async (tx) => {
    const { written } = await intendLinks(tx, [personId], { now: clock.now() })
    if (written === 0) throw new Error('no letter: no address, no live account, or one has just been written')
    const { id } = await tx.notice.findFirstOrThrow({ where: { personId }, orderBy: { createdAt: 'desc' } })
    return noticeLink(id)
  })
