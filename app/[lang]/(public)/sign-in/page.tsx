import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { NarrowPage } from '@/components/people/narrow-page'
import { PasswordField } from '@/components/people/password-field'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { startPage } from '@/domain/access/start-page'
import { linkPath, signInPath } from '@/domain/web/sign-in-path'
import { showHourFrom } from '@/domain/time/show-time'
import { passwordTexts } from '@/messages/password-texts'
import { readReason, sayReason } from '@/messages/refusal'
import { translator } from '@/messages/translate'
import { keptForm } from '@/server/web/form-state'
import { localPath } from '@/server/web/http'
import { institution } from '@/server/platform/institution'
import { currentActor } from '@/server/web/session'
import { pageLang } from '../../page-lang'

type Props = {
  params: Promise<{ lang: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const wordsHere = { try_later: 'refusal_at.sign_in.try_later' } as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLang((await params).lang))('sign_in.title') }
}

export default async function SignInPage({ params, searchParams }: Props) {
  const lang = pageLang((await params).lang)
  const search = await searchParams
  const { reason, until } = search
  const next = localPath(search.next, '')
  const school = await institution()
  if (!school) redirect(`/${lang}/setup`)
  const actor = await currentActor()
  if (actor.kind === 'person') redirect(next || `/${lang}${startPage(actor)}`)
  const t = translator(lang)
  const { login } = (await keptForm(search)).values
  const refused = readReason(reason)
  const again =
    refused === 'try_later' && typeof until === 'string' && !Number.isNaN(Date.parse(until))
      ? showHourFrom(new Date(until), school.zone)
      : null
  const link = 'inline-flex min-h-11 items-center font-semibold'
  return (
    <NarrowPage
      lang={lang}
      path={signInPath(lang, next).slice(lang.length + 1)}
      texts={{ app: t('app.name'), language: t('shell.language') }}
    >
      <div>
        <p className="text-sm text-ink-2">{lang === 'vi' ? school.name : school.nameEn}</p>
        <h1 className="text-2xl">{t('sign_in.title')}</h1>
      </div>
      {refused && (
        <Notice
          tone="bad"
          title={again ? t('sign_in.later', { time: again }) : sayReason(t, refused, wordsHere)}
        />
      )}
      {reason === 'session' && <Notice tone="wait" title={t('sign_in.session')} />}
      {reason === 'signed_out' && <Notice tone="good" title={t('sign_in.signed_out')} />}
      <form method="post" action="/api/v1/sign-in" className="grid gap-4">
        <input type="hidden" name="lang" value={lang} />
        {next && <input type="hidden" name="next" value={next} />}
        <Field
          label={t('sign_in.login')}
          name="login"
          defaultValue={login}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={200}
        />
        <PasswordField
          label={t('sign_in.password')}
          name="password"
          texts={passwordTexts(t)}
          autoFocus={refused === 'wrong_login' && login !== undefined}
          autoComplete="current-password"
          required
          maxLength={200}
        />
        <Button type="submit" className="w-full">
          {t('sign_in.submit')}
        </Button>
      </form>
      <p className="flex flex-wrap gap-x-6">
        <Link href={linkPath(lang, { isForgotten: true, next })} className={link}>
          {t('sign_in.forgot')}
        </Link>
        <Link href={linkPath(lang, { next })} className={link}>
          {t('sign_in.activate')}
        </Link>
      </p>
    </NarrowPage>
  )
}
