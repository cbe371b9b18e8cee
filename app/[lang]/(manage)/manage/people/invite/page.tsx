import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound, redirect } from 'next/navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { translator } from '@/messages/translate'
import { countInvitees } from '@/server/accounts/count-invitees'
import { isSendingMail } from '@/server/mail/is-sending'
import { localPath } from '@/server/web/http'
import { institutionZone } from '@/server/platform/institution'
import { requireActor } from '@/server/web/session'
import { pageLang } from '../../../../page-lang'
import { inviteAddress } from '../address'
import { Outcome } from '../outcome'
import { InviteAsk } from './invite-ask'

type Search = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ lang: string }>; searchParams: Promise<Search> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLang((await params).lang))('people.invite_title') }
}

/** Whom an invitation would reach; only from here it is sent. */
export default async function InvitePage({ params, searchParams }: Props) {
  const lang = pageLang((await params).lang)
  const search = await searchParams
  const back = localPath(search.back, `/${lang}/manage/people`)
  const unitId = typeof search.unit === 'string' ? search.unit : ''
  const actor = await requireActor(lang, inviteAddress(lang, { unit: unitId, back }))
  const outcome = await countInvitees(actor, unitId)
  if (!outcome.ok && unitId === '') redirect(`/${lang}/manage/people?form=invite#invite`)
  if (!outcome.ok) notFound()
  const { unit, counts } = outcome.value
  const t = translator(lang)
  return (
    <div className="grid max-w-3xl gap-5">
      <PageHeader over={t('people.invite_title')} title={unit.name} />
      <Outcome t={t} search={search} />
      {counts.invited === 0 ? (
        <EmptyState title={t('people.done.invite', { invited: 0 })}>
          <p>{t('people.done.invite_rest', counts)}</p>
          <Link href={back} className="inline-flex min-h-11 items-center font-semibold">
            {t('people.invite_back')}
          </Link>
        </EmptyState>
      ) : (
        <InviteAsk
          t={t}
          lang={lang}
          zone={await institutionZone()}
          invitees={outcome.value}
          back={back}
          isSending={isSendingMail()}
        />
      )}
    </div>
  )
}
