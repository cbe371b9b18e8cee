import type { Metadata } from 'next'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { dayIn } from '@/domain/time/calendar'
import { showDay } from '@/domain/time/show-time'
import { type Translate, translator } from '@/messages/translate'
import { type CertificateRow, ownCertificates } from '@/server/certificates/queries'
import { ownWaiting } from '@/server/certificates/waiting'
import { catalogue } from '@/server/courses/catalogue'
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
  const [rows, waiting, zone, courses] = await Promise.all([
    ownCertificates(actor),
    ownWaiting(actor),
    institutionZone(),
    catalogue(),
  ])
  const titleOf = (courseId: string): string =>
    courses.find(({ id }) => id === courseId)?.title[lang] ?? courseId
  return (
    <Frame actor={actor} lang={lang} path="/certificates" active="certificates">
      <div className="grid gap-5">
        <h1 className="text-2xl">{t('certificates.title')}</h1>
        {rows.length === 0 && waiting.courses.length === 0 && (
          <EmptyState title={t('certificates.none')}>
            <p>{t('certificates.none_next')}</p>
          </EmptyState>
        )}
        {waiting.courses.map(({ courseId }) => (
          <Card key={courseId} className="grid gap-2">
            <h2 className="text-lg">{titleOf(courseId)}</h2>
            <p>
              <Chip tone="wait">{t('certificates.waiting')}</Chip>
            </p>
            <p>{t('certificates.waiting_text', { letters: waiting.letters.join(' ') })}</p>
          </Card>
        ))}
        {rows.map((row) => (
          <Card key={row.id} className="grid gap-2">
            <h2 className="text-lg">{lang === 'vi' ? row.titleVi : row.titleEn}</h2>
            <p className="text-sm text-ink-2">
              {t('certificates.issued', {
                day: showDay(dayIn(row.issuedAt, zone), lang),
                score: row.score,
                max: row.maxScore,
              })}{' '}
              · <span className="inline-block wrap-anywhere">{row.serial}</span>
            </p>
            {isOut(row) ? (
              <Out row={row} t={t} />
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

const isOut = ({ revokedAt, supersededAt }: CertificateRow): boolean =>
  revokedAt !== null || supersededAt !== null

/** Why a certificate is no longer offered. */
function Out({ row, t }: { row: CertificateRow; t: Translate }) {
  // One that was revoked and then replaced leads on: that is what its holder needs to know.
  const isRevoked = row.supersededAt === null
  return (
    <>
      <p>
        <Chip tone={isRevoked ? 'bad' : 'plain'}>
          {t(isRevoked ? 'certificates.revoked' : 'certificates.replaced')}
        </Chip>
      </p>
      <p>
        {isRevoked
          ? t('certificates.revoked_why', { reason: row.revokeReason ?? '' })
          : t('certificates.replaced_why', {
              serial: row.successor ?? '',
              reason: row.supersedeReason ?? '',
            })}
      </p>
    </>
  )
}
