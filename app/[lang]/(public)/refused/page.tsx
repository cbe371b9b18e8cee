import type { Metadata } from 'next'
import { NarrowPage } from '@/components/people/narrow-page'
import { ButtonLink } from '@/components/ui/button'
import { readReason, sayReason } from '@/messages/refusal'
import { translator } from '@/messages/translate'
import { env } from '@/server/platform/env'
import { pageLang } from '../../page-lang'

type Props = {
  params: Promise<{ lang: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}
const wordsHere = { invalid_input: 'refusal_at.refused.invalid_input' } as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLang((await params).lang))('refused.title'), robots: 'noindex' }
}

/** Where a form ends that nobody took: says why, in the reader's language, with a way on. */
export default async function RefusedPage({ params, searchParams }: Props) {
  const lang = pageLang((await params).lang)
  const reason = readReason((await searchParams).why)
  const t = translator(lang)
  const address = `${env().publicUrl}/${lang}`
  return (
    <NarrowPage lang={lang} path="/refused" texts={{ app: t('app.name'), language: t('shell.language') }}>
      <h1 className="text-2xl">{t('refused.title')}</h1>
      {reason && (
        <p className="wrap-anywhere">{sayReason(t, reason, wordsHere, { address: env().publicUrl })}</p>
      )}
      {reason === 'cross_origin' ? (
        <a href={address} className="inline-flex min-h-11 items-center font-semibold wrap-anywhere">
          {address}
        </a>
      ) : (
        <ButtonLink href={`/${lang}/home`}>{t('refused.home')}</ButtonLink>
      )}
    </NarrowPage>
  )
}
