import type { Metadata } from 'next'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { Logo } from '@/components/ui/logo'
import { dayIn } from '@/domain/time/calendar'
import { showDay } from '@/messages/format'
import { translator } from '@/messages/translate'
import { verifyCertificate } from '@/server/certificates/queries'
import { institutionZone } from '@/server/platform/institution'

type Props = { params: Promise<{ serial: string }> }

export const metadata: Metadata = {
  title: 'Tra cứu chứng nhận · Verify a certificate',
  robots: { index: false },
}

const looks = {
  valid: ['bg-good-soft text-good', 'check'],
  revoked: ['bg-bad-soft text-bad', 'alert'],
  unknown: ['bg-beacon-soft text-beacon-strong', 'info'],
} as const

/** Is this certificate real? The answer first, then what it is for. */
export default async function VerifyPage({ params }: Props) {
  const serial = decodeURIComponent((await params).serial)
  const [found, zone] = await Promise.all([verifyCertificate(serial), institutionZone()])
  const [vi, en] = [translator('vi'), translator('en')]
  const [look, icon] = looks[found.status]
  const day = (at: Date) => ({
    value: showDay(dayIn(at, zone), 'vi'),
    also: showDay(dayIn(at, zone), 'en'),
  })
  return (
    <main id="content" className="mx-auto grid w-full max-w-xl gap-6 px-4 py-8">
      <Logo name={vi('app.name')} />
      <Card className="grid gap-5">
        <h1 className={`flex items-start gap-3 rounded-field p-4 text-xl ${look}`}>
          <Icon name={icon} className="mt-1 shrink-0" />
          <span>
            {vi(`verify.${found.status}`)}
            <span lang="en" className="block text-base font-semibold">
              {en(`verify.${found.status}`)}
            </span>
          </span>
        </h1>
        {found.status === 'unknown' ? (
          <p>
            {vi('verify.unknown_text')} <span lang="en">{en('verify.unknown_text')}</span>
          </p>
        ) : (
          <dl className="grid gap-4">
            <Row vi={vi('verify.holder')} en={en('verify.holder')} value={found.holder} />
            <Row
              vi={vi('verify.course')}
              en={en('verify.course')}
              value={found.titleVi}
              also={found.titleEn}
            />
            <Row
              vi={vi('verify.issuer')}
              en={en('verify.issuer')}
              value={found.issuer}
              also={found.issuerEn}
            />
            <Row vi={vi('verify.issued')} en={en('verify.issued')} {...day(found.issuedAt)} />
            {found.revokedAt && (
              <Row vi={vi('verify.revoked_on')} en={en('verify.revoked_on')} {...day(found.revokedAt)} />
            )}
            <Row vi={vi('verify.serial')} en={en('verify.serial')} value={found.serial} />
          </dl>
        )}
      </Card>
    </main>
  )
}

function Row({ vi, en, value, also }: { vi: string; en: string; value: string; also?: string }) {
  return (
    <div>
      <dt className="text-sm text-ink-2">
        {vi} · <span lang="en">{en}</span>
      </dt>
      <dd className="font-semibold break-words">
        {value}
        {also && (
          <span lang="en" className="block font-normal text-ink-2">
            {also}
          </span>
        )}
      </dd>
    </div>
  )
}
