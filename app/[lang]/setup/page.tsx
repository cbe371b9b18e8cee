import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NarrowPage } from '@/components/people/narrow-page'
import { PasswordField } from '@/components/people/password-field'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { MIN_PASSWORD } from '@/domain/people/password-rule'
import { formFields } from '@/messages/form-fields'
import { passwordTexts } from '@/messages/password-texts'
import { translator } from '@/messages/translate'
import { keptForm } from '@/server/web/form-state'
import { institution } from '@/server/platform/institution'
import { pageLang } from '../page-lang'

type Props = {
  params: Promise<{ lang: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return {
    title: translator(pageLang((await params).lang))('setup.title'),
    referrer: 'same-origin',
    robots: 'noindex',
  }
}

const own = {
  owners: { forbidden: 'token', code_taken: 'code', email_taken: 'email' },
  words: { forbidden: 'refusal_at.setup.forbidden' },
} as const

/** First run, and only then: once there is an institution this page does not exist. */
export default async function SetUpPage({ params, searchParams }: Props) {
  const lang = pageLang((await params).lang)
  const search = await searchParams
  if (await institution()) notFound()
  const t = translator(lang)
  const { field, summary } = formFields(await keptForm(search), search.failed, t, own)
  // The start prints an address that carries it.
  const given = typeof search.token === 'string' ? search.token : undefined
  const token = field('token')
  return (
    <NarrowPage lang={lang} path="/setup" texts={{ app: t('app.name'), language: t('shell.language') }}>
      <div className="grid gap-2">
        <h1 className="text-2xl">{t('setup.title')}</h1>
        <p>{t('setup.lead')}</p>
      </div>
      {summary && <Notice tone="bad" title={summary} />}
      <form method="post" action="/api/v1/setup" className="grid gap-6">
        <input type="hidden" name="lang" value={lang} />
        <Field
          label={t('setup.token')}
          hint={t('setup.token_hint')}
          {...token}
          defaultValue={token.defaultValue ?? given}
          autoComplete="off"
          spellCheck={false}
          required
          maxLength={100}
        />
        <fieldset className="grid gap-4">
          <legend className="pb-3 text-lg font-bold">{t('setup.school')}</legend>
          <Field
            label={t('setup.name')}
            {...field('name')}
            autoComplete="off"
            required
            minLength={2}
            maxLength={150}
          />
          <Field
            label={t('setup.name_en')}
            {...field('nameEn')}
            autoComplete="off"
            required
            minLength={2}
            maxLength={150}
          />
          <Field
            label={t('setup.short_name')}
            {...field('shortName')}
            autoComplete="off"
            required
            maxLength={20}
          />
        </fieldset>
        <fieldset className="grid gap-4">
          <legend className="pb-3 text-lg font-bold">{t('setup.administrator')}</legend>
          <Field
            label={t('setup.full_name')}
            {...field('fullName')}
            autoComplete="name"
            required
            maxLength={100}
          />
          <Field
            label={t('setup.code')}
            hint={t('setup.code_hint')}
            {...field('code')}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            maxLength={32}
          />
          <Field
            label={t('setup.email')}
            {...field('email')}
            type="email"
            autoComplete="email"
            required
            maxLength={254}
          />
          <PasswordField
            label={t('setup.password')}
            hint={t('activate.password_hint')}
            texts={passwordTexts(t)}
            {...field('password')}
            autoComplete="new-password"
            required
            minLength={MIN_PASSWORD}
            maxLength={200}
          />
        </fieldset>
        <Button type="submit">{t('setup.submit')}</Button>
      </form>
    </NarrowPage>
  )
}
