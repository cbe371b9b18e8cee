import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { Lang } from '@/domain/lang/lang'
import { showTime } from '@/domain/time/show-time'
import type { Translate } from '@/messages/translate'
import type { Invitees } from '@/server/accounts/count-invitees'
import { MailKept } from '../../mail-kept'
import { inviteAddress } from '../address'

type Props = { t: Translate; lang: Lang; zone: string; invitees: Invitees; back: string; isSending: boolean }

/** Whom the invitation reaches, and what is done for them: letters sent, or written and kept. */
export function InviteAsk({ t, lang, zone, invitees, back, isSending }: Props) {
  const { unit, counts, letters } = invitees
  return (
    <>
      <MailKept t={t} isSending={isSending} />
      <Card className="grid gap-4">
        <p className="text-lg font-semibold">
          {t(isSending ? 'people.invite_ask' : 'people.invite_ask_kept', { n: counts.invited })}
        </p>
        <p className="text-ink-2">{t('people.done.invite_rest', counts)}</p>
        {letters.at && (
          <p className="font-semibold">
            {t('people.invite_lettered', { n: letters.n, at: showTime(letters.at, lang, zone) })}
          </p>
        )}
        <form method="post" action="/api/v1/people/invite" className="flex flex-wrap items-center gap-3">
          <input type="hidden" name="lang" value={lang} />
          <input type="hidden" name="back" value={back} />
          <input type="hidden" name="again" value={inviteAddress(lang, { unit: unit.id, back })} />
          <input type="hidden" name="unitId" value={unit.id} />
          <input type="hidden" name="letters" value={counts.invited} />
          <Button type="submit">{t('people.invite_send', { n: counts.invited })}</Button>
          <Link href={back} className="inline-flex min-h-11 items-center px-2 font-semibold">
            {t('people.invite_back')}
          </Link>
        </form>
      </Card>
    </>
  )
}
