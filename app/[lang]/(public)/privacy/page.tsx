import type { Metadata } from 'next'
import { RetentionTable } from '@/components/course/retention-table'
import { SiteFrame } from '@/components/shell/site-frame'
import { frameTexts } from '@/messages/shell-texts'
import { retentionRows } from '@/messages/retention-rows'
import { translator } from '@/messages/translate'
import { pageLang } from '../../page-lang'

type Props = { params: Promise<{ lang: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLang((await params).lang))('privacy.title') }
}

export default async function PrivacyPage({ params }: Props) {
  const lang = pageLang((await params).lang)
  const t = translator(lang)
  const rows = retentionRows(t)
  const part = 'mt-9 mb-3 text-xl'
  return (
    <SiteFrame lang={lang} path="/privacy" texts={frameTexts(t)}>
      <h1 className="text-title leading-tight sm:text-[2.125rem]">{t('privacy.title')}</h1>
      <p className="mt-2 max-w-2xl text-lg leading-relaxed">{t('privacy.lead')}</p>
      <h2 className={part}>{t('privacy.never')}</h2>
      <ul className="grid max-w-2xl list-disc gap-2 pl-5 leading-relaxed">
        <li>{t('privacy.never_1')}</li>
        <li>{t('privacy.never_2')}</li>
        <li>{t('privacy.never_3')}</li>
      </ul>
      <h2 id="kept" className={part}>
        {t('privacy.kept')}
      </h2>
      <RetentionTable
        labelledBy="kept"
        texts={{ what: t('privacy.what'), why: t('privacy.why'), howLong: t('privacy.how_long') }}
        rows={rows}
      />
      <p className="mt-3 max-w-2xl leading-relaxed">{t('privacy.sweep')}</p>
      <h2 className={part}>{t('privacy.rights')}</h2>
      <p className="max-w-2xl leading-relaxed">{t('privacy.rights_text')}</p>
      <h2 className={part}>{t('privacy.cookies')}</h2>
      <p className="max-w-2xl leading-relaxed">{t('privacy.cookies_text')}</p>
    </SiteFrame>
  )
}
