import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { LinkedText } from '@/components/people/linked-text'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { mayResend } from '@/domain/notices/letter-state'
import { showTime } from '@/domain/time/show-time'
import { translator } from '@/messages/translate'
import { listLetters } from '@/server/mail/list-letters'
import { env } from '@/server/platform/env'
import { institutionZone } from '@/server/platform/institution'
import { requireActor } from '@/server/web/session'
import { isSendingMail } from '@/server/mail/is-sending'
import { one } from '../boards/address'
import { outboxAddress } from '../people/address'
import { LetterChip, Resend } from '../people/[person]/letters-card'
import { Outcome } from '../people/outcome'
import { pageLang } from '../../../page-lang'

type Props = {
  params: Promise<{ lang: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLang((await params).lang))('outbox.title'), referrer: 'no-referrer' }
}

export default async function OutboxPage({ params, searchParams }: Props) {
  const lang = pageLang((await params).lang)
  const search = await searchParams
  const before = one(search.before)
  const person = one(search.person)
  const actor = await requireActor(lang, `/${lang}/manage/outbox`)
  const outbox = await listLetters(actor, before ?? null, person ?? null)
  if (!outbox.ok) notFound()
  const { items, next } = outbox.value
  const t = translator(lang)
  const zone = await institutionZone()
  const { publicUrl } = env()
  const isSending = isSendingMail()
  return (
    <div className="grid gap-6">
      <PageHeader
        title={t('outbox.title')}
        over={
          person && (
            <Link href={`/${lang}/manage/outbox`} className="inline-flex min-h-11 items-center">
              {t('outbox.all')}
            </Link>
          )
        }
      />
      <Outcome t={t} search={search} />
      <Notice tone="info">
        <p>{t(isSending ? 'outbox.smtp' : 'outbox.lead')}</p>
      </Notice>
      {items.length === 0 && (
        <EmptyState title={t('outbox.empty')}>
          <p>{t('outbox.empty_next')}</p>
        </EmptyState>
      )}
      <ul className="grid gap-3">
        {items.map((letter) => (
          <li key={letter.id}>
            <Card className="grid gap-2">
              <h2 className="text-lg">{letter.subject}</h2>
              <p className="text-sm text-ink-2">
                {t('outbox.to', { to: letter.to })} · {showTime(letter.at, lang, zone)}
              </p>
              <p className="flex flex-wrap items-center gap-3">
                <LetterChip t={t} letter={letter} />
              </p>
              <LinkedText text={letter.text} origin={publicUrl} />
              {mayResend(letter, isSending) && (
                <Resend
                  t={t}
                  lang={lang}
                  letter={letter}
                  name={`${letter.subject}, ${letter.to}, ${showTime(letter.at, lang, zone)}`}
                  back={outboxAddress(lang, { person })}
                />
              )}
            </Card>
          </li>
        ))}
      </ul>
      {next && (
        <div>
          <ButtonLink variant="quiet" href={outboxAddress(lang, { person, before: next })}>
            {t('outbox.older')}
          </ButtonLink>
        </div>
      )}
    </div>
  )
}
