import type { Metadata } from 'next'
import { NarrowPage } from '@/components/people/narrow-page'
import { PasswordField } from '@/components/people/password-field'
import { Button, ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { MIN_PASSWORD } from '@/domain/people/password-rule'
import { formFields } from '@/messages/form-fields'
import { passwordTexts } from '@/messages/password-texts'
import { translator } from '@/messages/translate'
import { keptForm } from '@/server/web/form-state'
import { findLink } from '@/server/accounts/find-link'
import { pageLang } from '../../../page-lang'

type Props = {
  params: Promise<{ lang: string; token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

// The address holds a secret: no other site learns it, no search engine keeps it.
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return {
    title: translator(pageLang((await params).lang))('activate.set_title'),
    referrer: 'same-origin',
    robots: 'noindex',
  }
}

export default async function SetPasswordPage({ params, searchParams }: Props) {
  const { lang: wanted, token } = await params
  const lang = pageLang(wanted)
  const t = translator(lang)
  const search = await searchParams
  const link = await findLink(token)
  const { field, summary } = formFields(await keptForm(search), search.failed, t)
  const texts = { app: t('app.name'), language: t('shell.language') }
  if (link.state !== 'open')
    return (
      <NarrowPage lang={lang} path="/activate" texts={texts}>
        <h1 className="text-2xl">{t('activate.set_title')}</h1>
        <Notice tone="wait" title={t(`activate.state.${link.state}`)}>
          <p>{t('activate.state_next')}</p>
        </Notice>
        <ButtonLink href={`/${lang}/activate`}>{t('activate.new_link')}</ButtonLink>
        {link.state === 'used' && (
          <ButtonLink variant="plain" href={`/${lang}/sign-in`}>
            {t('activate.used_sign_in')}
          </ButtonLink>
        )}
      </NarrowPage>
    )
  return (
    <NarrowPage lang={lang} path={`/activate/${token}`} texts={texts}>
      <div>
        <p className="text-sm text-ink-2">{t('activate.for', { name: link.name, code: link.code })}</p>
        <h1 className="text-2xl">{t('activate.set_title')}</h1>
      </div>
      {summary && <Notice tone="bad" title={summary} />}
      <form method="post" action="/api/v1/activate" className="grid gap-4">
        <input type="hidden" name="lang" value={lang} />
        <input type="hidden" name="token" value={token} />
        <input type="text" name="username" value={link.code} autoComplete="username" readOnly hidden />
        <PasswordField
          label={t('activate.password')}
          hint={t('activate.password_hint')}
          texts={passwordTexts(t)}
          {...field('password')}
          autoComplete="new-password"
          required
          minLength={MIN_PASSWORD}
          maxLength={200}
        />
        <Button type="submit" className="w-full">
          {t('activate.set_do')}
        </Button>
      </form>
    </NarrowPage>
  )
}
