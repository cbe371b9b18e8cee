import { isFinal, retryAfter } from '@/domain/notices/retry'
import { clock } from '@/server/platform/clock'
import { transaction } from '@/server/platform/db'
import { log } from '@/server/platform/log'
import { enqueue } from '@/server/platform/queue'
import { claimNotice } from './claim-notice'
import { sendMail } from './send-mail'

type Job = { personId: string; noticeId: string }

/**
 * The job behind every letter: takes it, sends it outside of any transaction, writes down what came of it. A
 * worker that dies after the mail server has said yes leaves a letter that is taken; it is sent once more,
 * letter for letter the same.
 */
export async function deliverNotice({ personId, noticeId }: Job): Promise<void> {
  const claim = await transaction((tx) => claimNotice(tx, personId, noticeId, clock.now()))
  if (claim.kind === 'done') return
  if (claim.kind === 'busy') return tryAgain({ personId, noticeId }, claim.until, 'lease')
  const sent = await sendMail(claim.mail).then(
    (state) => ({ state }),
    (error: unknown) => ({ failure: failureOf(error) }),
  )
  if ('state' in sent) return settle({ personId, noticeId }, claim.tries, { state: sent.state, error: '' })
  const { code, status } = sent.failure
  const wait = isFinal(sent.failure) ? null : retryAfter(claim.tries)
  const error = status ? `${code} ${status}` : code
  log.warn('notice.failed', { id: noticeId, tries: claim.tries, code: error, isLast: wait === null })
  await settle(
    { personId, noticeId },
    claim.tries,
    { state: wait === null ? 'failed' : 'intended', error },
    wait,
  )
}

/** The kind of a failure, never its message, which may quote an address. */
function failureOf(error: unknown): { code: string; status: number } {
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown }
  return {
    code: typeof code === 'string' ? code : 'unknown',
    status: typeof responseCode === 'number' ? responseCode : 0,
  }
}

/** Unless somebody else has taken the letter meanwhile. */
const settle = (
  { personId, noticeId }: Job,
  tries: number,
  outcome: { state: string; error: string },
  wait: number | null = null,
): Promise<void> =>
  transaction(async (tx) => {
    const now = clock.now()
    const { count } = await tx.notice.updateMany({
      where: { personId, id: noticeId, state: 'sending', tries },
      data: { ...outcome, leasedUntil: null, changedAt: now },
    })
    if (count === 0 || wait === null) return
    const startAfter = new Date(now.getTime() + wait)
    await enqueue(
      tx,
      'notice.send',
      { personId, noticeId },
      { key: `${noticeId}:${now.toISOString()}`, startAfter },
    )
  })

const tryAgain = (job: Job, startAfter: Date, why: string): Promise<void> =>
  transaction((tx) =>
    enqueue(tx, 'notice.send', job, {
      key: `${job.noticeId}:${why}:${startAfter.toISOString()}`,
      startAfter,
    }),
  )
