import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { NarrowPage } from '@/components/people/narrow-page'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { showClock } from '@/messages/format'
import { translator } from '@/messages/translate'
import { localPath } from '@/server/web/http'
import { institution } from '@/server/platform/institution'
import { currentActor } from '@/server/web/session'
import { pageLang } from '../../page-lang'

type Props = {
  params: Promise<{ lang: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLang((await params).lang))('sign_in.title') }
}

export default async function SignInPage({ params, searchParams }: Props) {
  const lang = pageLang((await params).lang)
  const { reason, until, next } = await searchParams
  const target = localPath(next, `/${lang}/home`)
  const school = await institution()
  if (!school) redirect(`/${lang}/setup`)
  if ((await currentActor()).kind === 'person') redirect(target)
  const t = translator(lang)
  const again =
    typeof until === 'string' && !Number.isNaN(Date.parse(until))
      ? showClock(new Date(until), school.zone)
      : null
  return (
    <NarrowPage lang={lang} path="/sign-in" texts={{ app: t('app.name'), language: t('shell.language') }}>
      <div>
        <p className="text-sm text-ink-2">{lang === 'vi' ? school.name : school.nameEn}</p>
        <h1 className="text-2xl">{t('sign_in.title')}</h1>
      </div>
      {reason === 'wrong_login' && <Notice tone="bad" title={t('sign_in.wrong')} />}
      {reason === 'try_later' && (
        <Notice tone="bad" title={again ? t('sign_in.later', { time: again }) : t('sign_in.later_soon')} />
      )}
      {reason === 'session' && <Notice tone="wait" title={t('sign_in.session')} />}
      {reason === 'signed_out' && <Notice tone="good" title={t('sign_in.signed_out')} />}
      <form method="post" action="/api/v1/sign-in" className="grid gap-4">
        <input type="hidden" name="lang" value={lang} />
        <input type="hidden" name="next" value={target} />
        <Field
          label={t('sign_in.login')}
          name="login"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={200}
        />
        <Field
          label={t('sign_in.password')}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          maxLength={200}
        />
        <Button type="submit" className="w-full">
          {t('sign_in.submit')}
        </Button>
      </form>
      <p className="text-sm">
        {t('sign_in.first_time')} <Link href={`/${lang}/activate`}>{t('sign_in.activate')}</Link>
      </p>
    </NarrowPage>
  )
}
