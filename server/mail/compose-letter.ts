import { readLang } from '@/domain/lang/lang'
import { LetterKind } from '@/domain/notices/letter-kind'
import { type LinkPurpose, linkExpiry, linkHours } from '@/domain/people/link-purpose'
import { nameOf } from '@/domain/people/person-name'
import type { Notice, Person } from '@/generated/prisma/client'
import { translator } from '@/messages/translate'
import { noticeLink } from '@/server/accounts/notice-link'
import type { Tx } from '@/server/platform/db'
import { env } from '@/server/platform/env'
import { sha256 } from '@/server/platform/hash'
import { institution } from '@/server/platform/institution'
import { annulmentLetter } from './annulment-letter'
import type { Kind } from './letter-kind'
import type { Mail } from './mail'

/**
 * A letter that holds a link, which works from the day it leaves; none is left to send once it was used up.
 */
const linkLetter = (purpose: LinkPurpose): Kind => ({
  async ready(tx, { id }, now) {
    const renewed = await tx.accountToken.updateMany({
      where: { tokenHash: sha256(noticeLink(id)), usedAt: null },
      data: { expiresAt: linkExpiry(purpose, now) },
    })
    return renewed.count > 0
  },
  values: async (_tx, { id, lang }) => ({
    link: `${env().publicUrl}/${readLang(lang)}/activate/${noticeLink(id)}`,
    hours: linkHours[purpose],
  }),
})

const kinds: Record<LetterKind, Kind> = {
  activate: linkLetter('activate'),
  reset: linkLetter('reset'),
  annulled: annulmentLetter('annulled'),
  restored: annulmentLetter('restored'),
}

/** Readies a letter for leaving; false when there is nothing to say any more. */
export const readyLetter = (tx: Tx, notice: Notice, now: Date): Promise<boolean> =>
  kinds[LetterKind.parse(notice.kind)].ready(tx, notice, now)

/** The letter as text, the same whenever it is composed. */
export async function composeLetter(
  tx: Tx,
  notice: Notice,
  { familyName, givenName, code }: Pick<Person, 'familyName' | 'givenName' | 'code'>,
): Promise<Mail> {
  const { address, messageId, createdAt } = notice
  const kind = LetterKind.parse(notice.kind)
  const lang = readLang(notice.lang)
  const t = translator(lang)
  const school = await institution(tx)
  const values = {
    name: nameOf({ familyName, givenName }),
    code,
    school: (lang === 'vi' ? school?.name : school?.nameEn) ?? '',
    ...(await kinds[kind].values(tx, notice)),
  }
  return {
    id: messageId,
    to: address,
    subject: t(`mail.${kind}.subject`, values),
    text: t(`mail.${kind}.text`, values),
    at: createdAt,
  }
}
