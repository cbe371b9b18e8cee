import type { Metadata } from 'next'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { Logo } from '@/components/ui/logo'
import { Both } from '@/components/verify/both'
import { CodeBox } from '@/components/verify/code-box'
import { readSerial } from '@/domain/certificate/serial'
import { dayIn } from '@/domain/time/calendar'
import { showDay } from '@/domain/time/show-time'
import { type Verification, verifyCertificate } from '@/server/certificates/queries'
import { institutionZone } from '@/server/platform/institution'
import { both, codeBoxTexts } from '../texts'

type Props = { params: Promise<{ serial: string }> }

export const metadata: Metadata = {
  title: 'Tra cứu chứng nhận · Verify a certificate',
  robots: { index: false },
}

const looks = {
  valid: ['bg-good-soft text-good', 'check'],
  revoked: ['bg-bad-soft text-bad', 'alert'],
  replaced: ['bg-beacon-soft text-beacon-strong', 'info'],
  unknown: ['bg-beacon-soft text-beacon-strong', 'info'],
} as const

/** Is this certificate real? The answer first, then what it is for. */
export default async function VerifyPage({ params }: Props) {
  const typed = readTyped((await params).serial)
  const [found, zone] = await Promise.all([verifyCertificate(typed), institutionZone()])
  const [look, icon] = looks[found.status]
  return (
    <main id="content" className="mx-auto grid w-full max-w-xl gap-6 px-gutter py-8">
      <Logo name={both('app.name').vi} />
      <Card className="grid gap-5">
        <h1 className={`flex items-start gap-3 rounded-field p-4 text-xl ${look}`}>
          <Icon name={icon} className="mt-1 shrink-0" />
          <span>
            <Both {...both(`verify.${found.status}`)} block />
          </span>
        </h1>
        {found.status === 'unknown' ? (
          <>
            <p>
              <Both {...both(readSerial(typed) ? 'verify.unknown_text' : 'verify.unreadable')} block />
            </p>
            <CodeBox typed={typed} texts={codeBoxTexts} />
          </>
        ) : (
          <Found found={found} zone={zone} />
        )}
      </Card>
    </main>
  )
}

/** The code in the address as it was typed; an address that cannot be read is a code that is not known. */
function readTyped(address: string): string {
  try {
    return decodeURIComponent(address).slice(0, 40)
  } catch {
    return ''
  }
}

function Found({ found, zone }: { found: Exclude<Verification, { status: 'unknown' }>; zone: string }) {
  const day = (at: Date) => ({ value: showDay(dayIn(at, zone), 'vi'), also: showDay(dayIn(at, zone), 'en') })
  const course = <Row label={both('verify.course')} value={found.titleVi} also={found.titleEn} />
  const rest = (
    <>
      <Row label={both('verify.issued')} {...day(found.issuedAt)} />
      <Row label={both('verify.serial')} value={found.serial} />
    </>
  )
  if (found.status === 'replaced')
    return (
      <>
        <p>
          <a
            href={`/verify/${found.successor}`}
            className="inline-flex min-h-11 items-center font-semibold underline"
          >
            <span>
              <Both {...both('verify.successor', { serial: found.successor })} block />
            </span>
          </a>
        </p>
        <dl className="grid gap-4">
          {course}
          {rest}
        </dl>
      </>
    )
  return (
    <dl className="grid gap-4">
      <Row label={both('verify.holder')} value={found.holder} />
      {found.code && <Row label={both('verify.person_code')} value={found.code} />}
      {course}
      <Row label={both('verify.issuer')} value={found.issuer} also={found.issuerEn} />
      {rest}
      {found.revokedAt && <Row label={both('verify.revoked_on')} {...day(found.revokedAt)} />}
    </dl>
  )
}

function Row({ label, value, also }: { label: { vi: string; en: string }; value: string; also?: string }) {
  return (
    <div>
      <dt className="text-sm text-ink-2">
        <Both {...label} />
      </dt>
      <dd className="font-semibold">
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
