import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { can } from '@/domain/access/can'
import { formFields } from '@/messages/form-fields'
import { translator } from '@/messages/translate'
import { staleOrigins } from '@/server/certificates/stale-files'
import { env } from '@/server/platform/env'
import { institution } from '@/server/platform/institution'
import { findRoot } from '@/server/units/queries'
import { keptForm } from '@/server/web/form-state'
import { requireActor } from '@/server/web/session'
import { pageLang } from '../../../page-lang'

type Props = {
  params: Promise<{ lang: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLang((await params).lang))('certificate_words.title') }
}

/** What every certificate prints below, and which stored files lead to another address. */
export default async function CertificateWordsPage({ params, searchParams }: Props) {
  const lang = pageLang((await params).lang)
  const actor = await requireActor(lang, `/${lang}/manage/certificates`)
  const [root, school] = await Promise.all([findRoot(), institution()])
  if (!root || !school || !can(actor, 'certificate.revoke', root.path)) notFound()
  const t = translator(lang)
  const search = await searchParams
  const [form, stale] = [await keptForm(search), await staleOrigins()]
  const { field, summary } = formFields(form, search.failed, t)
  const kept = (name: 'place' | 'signatoryTitle' | 'signatoryName') => {
    const shown = field(name)
    return { ...shown, defaultValue: shown.defaultValue ?? school[name], maxLength: 100 }
  }
  return (
    <div className="grid gap-6">
      <PageHeader title={t('certificate_words.title')} />
      {search.done === 'words' && <Notice tone="good" title={t('certificate_words.done')} />}
      {summary && <Notice tone="bad" title={summary} />}
      {stale.map(({ origin, certificates }) => (
        <Notice key={origin} tone="wait">
          <p>
            {t('certificate_words.stale', {
              n: certificates,
              origin: origin || t('certificate_words.unknown_origin'),
              here: env().publicUrl,
            })}
          </p>
        </Notice>
      ))}
      <Card>
        <form method="post" action="/api/v1/certificate-words" className="grid gap-5">
          <input type="hidden" name="lang" value={lang} />
          <p>{t('certificate_words.lead')}</p>
          <Field
            label={t('certificate_words.place')}
            hint={t('certificate_words.place_hint')}
            {...kept('place')}
          />
          <Field label={t('certificate_words.signatory_title')} {...kept('signatoryTitle')} />
          <Field label={t('certificate_words.signatory_name')} {...kept('signatoryName')} />
          <Button type="submit" className="justify-self-start">
            {t('certificate_words.save')}
          </Button>
        </form>
      </Card>
    </div>
  )
}
