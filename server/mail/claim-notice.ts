import { readLang } from '@/domain/lang/lang'
import { leaseMs } from '@/domain/notices/retry'
import { type LinkPurpose, linkExpiry, linkHours } from '@/domain/people/link-purpose'
import { translator } from '@/messages/translate'
import { noticeLink } from '@/server/accounts/notice-link'
import type { Notice, Person } from '@/generated/prisma/client'
import type { Tx } from '@/server/platform/db'
import { env } from '@/server/platform/env'
import { sha256 } from '@/server/platform/hash'
import { institution } from '@/server/platform/institution'
import type { Mail } from './mail'

export type Claim =
  | { kind: 'mine'; mail: Mail; tries: number }
  | { kind: 'busy'; until: Date }
  | { kind: 'done' }

/**
 * Takes a letter for sending, under a lock: of two senders one gets it, the other hears until when it is taken. What there is
 * nothing to say of any more (link used, account shut, another address) is dropped.
 */
export async function claimNotice(tx: Tx, personId: string, noticeId: string, now: Date): Promise<Claim> {
  await tx.$queryRaw`SELECT 1 FROM notice WHERE person_id = ${personId}::uuid AND id = ${noticeId}::uuid FOR UPDATE`
  const where = { personId_id: { personId, id: noticeId } }
  const notice = await tx.notice.findUnique({ where, include: { person: { include: { account: true } } } })
  if (!notice || !['intended', 'sending'].includes(notice.state)) return { kind: 'done' }
  if (notice.state === 'sending' && notice.leasedUntil && notice.leasedUntil > now)
    return { kind: 'busy', until: notice.leasedUntil }
  const { account } = notice.person
  const isWanted = account && !account.disabledAt && notice.person.email === notice.address
  if (!isWanted || !(await renewLink(tx, notice, now))) {
    await tx.notice.update({ where, data: { state: 'dropped', leasedUntil: null, changedAt: now } })
    return { kind: 'done' }
  }
  const tries = notice.tries + 1
  await tx.notice.update({
    where,
    data: { state: 'sending', tries, leasedUntil: new Date(now.getTime() + leaseMs), changedAt: now },
  })
  return { kind: 'mine', mail: await composeLetter(notice, notice.person), tries }
}

/** The link works from the day its letter leaves; false when it was used up. */
async function renewLink(tx: Tx, { id, kind }: Notice, now: Date): Promise<boolean> {
  const renewed = await tx.accountToken.updateMany({
    where: { tokenHash: sha256(noticeLink(id)), usedAt: null },
    data: { expiresAt: linkExpiry(kind as LinkPurpose, now) },
  })
  return renewed.count > 0
}

/** The letter as text, the same whenever it is composed. */
export async function composeLetter(
  { id, kind, lang: wanted, address, messageId, createdAt }: Notice,
  { familyName, givenName, code }: Pick<Person, 'familyName' | 'givenName' | 'code'>,
): Promise<Mail> {
  const purpose = kind as LinkPurpose
  const lang = readLang(wanted)
  const t = translator(lang)
  const school = await institution()
  const values = {
    name: `${familyName} ${givenName}`.trim(),
    code,
    school: (lang === 'vi' ? school?.name : school?.nameEn) ?? '',
    link: `${env().publicUrl}/${lang}/activate/${noticeLink(id)}`,
    hours: linkHours[purpose],
  }
  return {
    id: messageId,
    to: address,
    subject: t(`mail.${purpose}.subject`, values),
    text: t(`mail.${purpose}.text`, values),
    at: createdAt,
  }
}
