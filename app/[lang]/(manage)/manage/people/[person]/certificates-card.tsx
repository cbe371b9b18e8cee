import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { Field } from '@/components/ui/field'
import type { Lang } from '@/domain/lang/lang'
import type { Translate } from '@/messages/translate'
import type { CertificateRow } from '@/server/certificates/queries'

type Props = { t: Translate; lang: Lang; certificates: CertificateRow[]; back: string }

/** The person's certificates with a way to revoke each, for whoever may. */
export function CertificatesCard({ t, lang, certificates, back }: Props) {
  if (certificates.length === 0) return null
  return (
    <Card className="grid gap-3">
      <h2 className="text-lg">{t('people.certificates')}</h2>
      <ul className="grid gap-4">
        {certificates.map(({ id, serial, titleVi, titleEn, revokedAt }) => (
          <li key={id} className="grid gap-2">
            <p className="flex flex-wrap items-center gap-3">
              <span className="font-semibold">{lang === 'vi' ? titleVi : titleEn}</span>
              <a href={`/verify/${serial}`} className="inline-flex min-h-11 items-center">
                {serial}
              </a>
              {revokedAt && <Chip tone="bad">{t('certificates.revoked')}</Chip>}
            </p>
            {!revokedAt && (
              <details>
                <summary className="inline-flex min-h-11 items-center font-semibold text-sea">
                  {t('people.revoke')}
                </summary>
                <form method="post" action="/api/v1/people/revoke" className="grid gap-3 pt-2">
                  <input type="hidden" name="lang" value={lang} />
                  <input type="hidden" name="back" value={back} />
                  <input type="hidden" name="serial" value={serial} />
                  <Field
                    label={t('people.revoke_reason')}
                    hint={t('people.revoke_note')}
                    name="reason"
                    id={`reason-${id}`}
                    required
                    minLength={5}
                    maxLength={500}
                  />
                  <Button type="submit" variant="danger" className="justify-self-start">
                    {t('people.revoke')}
                  </Button>
                </form>
              </details>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
