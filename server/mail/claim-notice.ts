import { leaseHolds, leaseMs } from '@/domain/notices/retry'
import type { Tx } from '@/server/platform/db'
import { composeLetter, readyLetter } from './compose-letter'
import type { Mail } from './mail'

export type Claim =
  | { kind: 'mine'; mail: Mail; tries: number }
  | { kind: 'busy'; until: Date }
  | { kind: 'done' }

/**
 * Takes a letter for sending, under a lock: of two senders one gets it, the other hears until when it is
 * taken. What there is nothing to say of any more (link used, account shut, another address) is dropped.
 */
export async function claimNotice(tx: Tx, personId: string, noticeId: string, now: Date): Promise<Claim> {
  await tx.$queryRaw`SELECT 1 FROM notice WHERE person_id = ${personId}::uuid AND id = ${noticeId}::uuid FOR UPDATE`
  const where = { personId_id: { personId, id: noticeId } }
  const notice = await tx.notice.findUnique({ where, include: { person: { include: { account: true } } } })
  if (!notice || !['intended', 'sending'].includes(notice.state)) return { kind: 'done' }
  const until = notice.state === 'sending' && leaseHolds(notice.leasedUntil, now)
  if (until) return { kind: 'busy', until }
  const { account } = notice.person
  const isWanted = account && !account.disabledAt && notice.person.email === notice.address
  if (!isWanted || !(await readyLetter(tx, notice, now))) {
    await tx.notice.update({ where, data: { state: 'dropped', leasedUntil: null, changedAt: now } })
    return { kind: 'done' }
  }
  const tries = notice.tries + 1
  await tx.notice.update({
    where,
    data: { state: 'sending', tries, leasedUntil: new Date(now.getTime() + leaseMs), changedAt: now },
  })
  return { kind: 'mine', mail: await composeLetter(tx, notice, notice.person), tries }
}
