import type { Metadata } from 'next'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { dayIn } from '@/domain/time/calendar'
import { showDay } from '@/messages/format'
import { translator } from '@/messages/translate'
import { ownCertificates } from '@/server/certificates/queries'
import { institutionZone } from '@/server/platform/institution'
import { requireActor } from '@/server/web/session'
import { pageLang } from '../../page-lang'
import { Frame } from '../frame'

type Props = { params: Promise<{ lang: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLang((await params).lang))('certificates.title') }
}

export default async function CertificatesPage({ params }: Props) {
  const lang = pageLang((await params).lang)
  const actor = await requireActor(lang, `/${lang}/certificates`)
  const t = translator(lang)
  const [rows, zone] = await Promise.all([ownCertificates(actor), institutionZone()])
  return (
    <Frame actor={actor} lang={lang} path="/certificates" active="certificates">
      <div className="grid gap-5">
        <h1 className="text-2xl">{t('certificates.title')}</h1>
        {rows.length === 0 && (
          <EmptyState title={t('certificates.none')}>
            <p>{t('certificates.none_next')}</p>
          </EmptyState>
        )}
        {rows.map((row) => (
          <Card key={row.id} className="grid gap-2">
            <h2 className="text-lg">{lang === 'vi' ? row.titleVi : row.titleEn}</h2>
            <p className="text-sm text-ink-2">
              {t('certificates.issued', {
                day: showDay(dayIn(row.issuedAt, zone), lang),
                score: row.score,
                max: row.maxScore,
              })}{' '}
              · <span className="whitespace-nowrap">{row.serial}</span>
            </p>
            {row.revokedAt ? (
              <p>
                <Chip tone="bad">{t('certificates.revoked')}</Chip>
              </p>
            ) : (
              <p className="flex flex-wrap gap-x-6">
                <a
                  href={`/api/v1/certificates/${row.serial}`}
                  className="inline-flex min-h-11 items-center gap-2 font-semibold"
                >
                  <Icon name="download" />
                  {t('certificates.download')}
                </a>
                <a href={`/verify/${row.serial}`} className="inline-flex min-h-11 items-center font-semibold">
                  {t('certificates.verify')}
                </a>
              </p>
            )}
          </Card>
        ))}
      </div>
    </Frame>
  )
}
