import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { keepsUnit } from '@/domain/certificate/keeps-unit'
import { type Printed, printsAlike } from '@/domain/certificate/prints-alike'
import type { Lang } from '@/domain/lang/lang'
import type { Form } from '@/messages/form-fields'
import type { Translate } from '@/messages/translate'
import type { PrintedFacts } from '@/server/certificates/issue-certificate'
import type { CertificateRow } from '@/server/certificates/queries'
import type { Waiting } from '@/server/certificates/waiting'
import { DecisionForm } from './decision-form'

type Props = {
  t: Translate
  lang: Lang
  personId: string
  certificates: CertificateRow[]
  waiting: Waiting
  printed: PrintedFacts
  back: string
  refused: (name: string) => Form
}

/**
 * The person's certificates with what may be decided about each, and a way to issue those that are missing.
 */
export function CertificatesCard({
  t,
  lang,
  personId,
  certificates,
  waiting,
  printed,
  back,
  refused,
}: Props) {
  if (certificates.length === 0 && waiting.courses.length === 0) return null
  return (
    <Card className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        <h2 className="text-lg">{t('people.certificates')}</h2>
        <a href={`/${lang}/manage/certificates`} className="inline-flex min-h-11 items-center">
          {t('people.certificate_words')}
        </a>
      </div>
      {waiting.courses.length > 0 && (
        <form method="post" action="/api/v1/people/issue" className="grid gap-3">
          <input type="hidden" name="lang" value={lang} />
          <input type="hidden" name="back" value={back} />
          <input type="hidden" name="personId" value={personId} />
          <p>
            {waiting.letters.length > 0
              ? t('people.waiting', { letters: waiting.letters.join(' ') })
              : t('people.waiting_ready')}
          </p>
          {waiting.letters.length === 0 && (
            <Button type="submit" className="justify-self-start">
              {t('people.issue')}
            </Button>
          )}
        </form>
      )}
      <ul className="grid gap-4">
        {certificates.map((certificate) => (
          <li key={certificate.id} className="grid gap-2">
            <Certificate
              t={t}
              lang={lang}
              certificate={certificate}
              printed={printed}
              back={back}
              refused={refused}
            />
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** What a certificate says of its holder and of who signs, in one line: the old beside the new. */
const printedLine = ({ holder, code, unitName, place, signatoryTitle, signatoryName }: Printed): string =>
  [holder, code, unitName, place, signatoryTitle, signatoryName].filter(Boolean).join(' · ')

type OneProps = Pick<Props, 't' | 'lang' | 'printed' | 'back' | 'refused'> & { certificate: CertificateRow }

function Certificate({ t, lang, certificate, printed: current, back, refused }: OneProps) {
  const printed = keepsUnit(current, certificate)
  const { serial, titleVi, titleEn, revokedAt, revokeReason, supersededAt, isAnnulled } = certificate
  const isInForce = !revokedAt && !supersededAt
  // A revoked one too, while its pass counts: the release before had no other way when a name was wrong.
  const mayReplace =
    !supersededAt && !isAnnulled && (revokedAt !== null || !printsAlike(certificate, printed))
  const reason = (label: string, hint?: string) => [
    { name: 'reason', label, hint, minLength: 5, maxLength: 500 },
  ]
  return (
    <>
      <p className="flex flex-wrap items-center gap-3">
        <span className="font-semibold">{lang === 'vi' ? titleVi : titleEn}</span>
        <a href={`/verify/${serial}`} className="inline-flex min-h-11 items-center">
          {serial}
        </a>
        {revokedAt && <Chip tone="bad">{t('certificates.revoked')}</Chip>}
        {supersededAt && <Chip>{t('certificates.replaced')}</Chip>}
      </p>
      <p className="text-sm text-ink-2">{printedLine(certificate)}</p>
      {revokedAt && <p>{t('certificates.revoked_why', { reason: revokeReason ?? '' })}</p>}
      {supersededAt && (
        <p>
          {t('certificates.replaced_why', {
            serial: certificate.successor ?? '',
            reason: certificate.supersedeReason ?? '',
          })}
        </p>
      )}
      {mayReplace && (
        <DecisionForm
          action="replace"
          label={t('people.replace')}
          lang={lang}
          back={back}
          sent={{ serial }}
          refused={refused}
          consequences={{
            title: t('people.replace_if'),
            lines: [
              t('people.replace_prints', { printed: printedLine(printed) }),
              t('people.replace_old', { serial }),
            ],
          }}
          asked={reason(t('people.replace_reason'))}
        />
      )}
      {isInForce && !mayReplace && <p className="text-sm text-ink-2">{t('people.replace_same')}</p>}
      {isInForce && (
        <DecisionForm
          action="revoke"
          label={t('people.revoke')}
          lang={lang}
          back={back}
          sent={{ serial }}
          refused={refused}
          asked={reason(t('people.revoke_reason'), t('people.revoke_note'))}
        />
      )}
    </>
  )
}
