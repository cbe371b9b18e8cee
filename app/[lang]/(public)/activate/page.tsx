import type { Metadata } from 'next'
import Link from 'next/link'
import { NarrowPage } from '@/components/people/narrow-page'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { linkPath, signInPath } from '@/domain/web/sign-in-path'
import { formFields } from '@/messages/form-fields'
import { translator } from '@/messages/translate'
import { isSendingMail } from '@/server/mail/is-sending'
import { keptForm } from '@/server/web/form-state'
import { localPath } from '@/server/web/http'
import { pageLang } from '../../page-lang'
import { Asked, Lead } from './way-of-the-link'

type Props = {
  params: Promise<{ lang: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLang((await params).lang))('activate.title') }
}

export default async function ActivatePage({ params, searchParams }: Props) {
  const lang = pageLang((await params).lang)
  const search = await searchParams
  const { state, forgot } = search
  const next = localPath(search.next, '')
  const t = translator(lang)
  const isSending = isSendingMail()
  const { field, summary } = formFields(await keptForm(search), search.failed, t)
  return (
    <NarrowPage
      lang={lang}
      path={linkPath(lang, { isForgotten: Boolean(forgot), next }).slice(lang.length + 1)}
      texts={{ app: t('app.name'), language: t('shell.language') }}
    >
      <h1 className="text-2xl">{t(forgot ? 'activate.forgot_title' : 'activate.title')}</h1>
      {state === 'sent' && <Asked t={t} isSending={isSending} />}
      {summary && <Notice tone="bad" title={summary} />}
      <Lead t={t} isSending={isSending} />
      <form method="post" action="/api/v1/activate/request" className="grid gap-4">
        <input type="hidden" name="lang" value={lang} />
        {forgot && <input type="hidden" name="forgot" value="1" />}
        {next && <input type="hidden" name="next" value={next} />}
        <Field
          label={t('activate.login')}
          {...field('login')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={200}
        />
        <Button type="submit" className="w-full">
          {t('activate.send')}
        </Button>
      </form>
      <Link href={signInPath(lang, next)} className="inline-flex min-h-11 items-center font-semibold">
        {t('activate.to_sign_in')}
      </Link>
    </NarrowPage>
  )
}
