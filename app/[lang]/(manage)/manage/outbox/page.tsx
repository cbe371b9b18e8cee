import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LinkedText } from '@/components/people/linked-text'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { showTime } from '@/messages/format'
import { translator } from '@/messages/translate'
import { listOutbox } from '@/server/mail/outbox'
import { env } from '@/server/platform/env'
import { institutionZone } from '@/server/platform/institution'
import { requireActor } from '@/server/web/session'
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
  const { before } = await searchParams
  const actor = await requireActor(lang, `/${lang}/manage/outbox`)
  const outbox = await listOutbox(actor, typeof before === 'string' ? before : null)
  if (!outbox.ok) notFound()
  const { items, next } = outbox.value
  const t = translator(lang)
  const zone = await institutionZone()
  const { smtpUrl, publicUrl } = env()
  return (
    <div className="grid gap-6">
      <PageHeader title={t('outbox.title')} />
      <Notice tone="info">
        <p>{t(smtpUrl ? 'outbox.smtp' : 'outbox.lead')}</p>
      </Notice>
      {items.length === 0 && (
        <EmptyState title={t('outbox.empty')}>
          <p>{t('outbox.empty_next')}</p>
        </EmptyState>
      )}
      <ul className="grid gap-3">
        {items.map(({ name, at, to, subject, text }) => (
          <li key={name}>
            <Card className="grid gap-2">
              <h2 className="text-lg">{subject}</h2>
              <p className="text-sm text-ink-2">
                {t('outbox.to', { to })} · {showTime(new Date(at), lang, zone)}
              </p>
              <LinkedText text={text} origin={publicUrl} />
            </Card>
          </li>
        ))}
      </ul>
      {next && (
        <div>
          <ButtonLink variant="quiet" href={`/${lang}/manage/outbox?before=${encodeURIComponent(next)}`}>
            {t('outbox.older')}
          </ButtonLink>
        </div>
      )}
    </div>
  )
}
