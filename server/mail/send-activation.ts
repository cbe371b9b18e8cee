import { type Lang, readLang } from '@/domain/lang/lang'
import { type LinkPurpose, linkHours } from '@/domain/people/link-purpose'
import { translator } from '@/messages/translate'
import { issueToken } from '@/server/accounts/issue-token'
import { clock } from '@/server/platform/clock'
import type { Tx } from '@/server/platform/db'
import { env } from '@/server/platform/env'
import { institution } from '@/server/platform/institution'
import { sendOnce } from './send-once'

/** `slot` names the ten minutes in which the link was asked for; the same person gets one mail in each. */
type Asked = { personId: string | null; slot: string; lang?: Lang }

/** The job behind an invitation and behind "send me a link". Without a person (an unknown login) it does nothing. */
export async function sendActivation({ personId, slot, lang }: Asked): Promise<void> {
  if (personId)
    await sendOnce(`activation:${personId}:${slot}`, (tx) => writeActivation(tx, personId, slot, lang))
}

async function writeActivation(tx: Tx, personId: string, slot: string, asked: Lang | undefined) {
  const account = await tx.account.findUnique({ where: { personId }, include: { person: true } })
  if (!account?.person.email || account.disabledAt) return null
  const purpose: LinkPurpose = account.activatedAt ? 'reset' : 'activate'
  const secret = await issueToken(tx, personId, purpose, clock.now())
  // In the language in which the link was asked for, else the person's own.
  const lang = asked ?? readLang(account.lang)
  const t = translator(lang)
  const school = await institution()
  const { familyName, givenName, code, email } = account.person
  const values = {
    name: `${familyName} ${givenName}`,
    code,
    school: (lang === 'vi' ? school?.name : school?.nameEn) ?? '',
    link: `${env().publicUrl}/${lang}/activate/${secret}`,
    hours: linkHours[purpose],
  }
  return {
    to: email,
    subject: t(`mail.${purpose}.subject`, values),
    text: t(`mail.${purpose}.text`, values),
    at: new Date(slot),
  }
}
