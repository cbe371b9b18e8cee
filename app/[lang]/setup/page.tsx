import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NarrowPage } from '@/components/people/narrow-page'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { MIN_PASSWORD } from '@/domain/people/password-rule'
import { type MessageKey, translator } from '@/messages/translate'
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

const faults = new Map<string, MessageKey>([
  ['forbidden', 'setup.fault.forbidden'],
  ['code_taken', 'setup.fault.code_taken'],
  ['password_short', 'activate.fault.password_short'],
  ['password_long', 'activate.fault.password_long'],
  ['password_personal', 'activate.fault.password_personal'],
  ['password_common', 'activate.fault.password_common'],
])

/** First run, and only then: once there is an institution this page does not exist. */
export default async function SetUpPage({ params, searchParams }: Props) {
  const lang = pageLang((await params).lang)
  const { fault, ...typed } = await searchParams
  if (await institution()) notFound()
  const typedBefore = (name: string): string => {
    const value = typed[name]
    return typeof value === 'string' ? value : ''
  }
  const t = translator(lang)
  return (
    <NarrowPage lang={lang} path="/setup" texts={{ app: t('app.name'), language: t('shell.language') }}>
      <div className="grid gap-2">
        <h1 className="text-2xl">{t('setup.title')}</h1>
        <p>{t('setup.lead')}</p>
      </div>
      {typeof fault === 'string' && (
        <Notice tone="bad" title={t(faults.get(fault) ?? 'setup.fault.invalid_input')} />
      )}
      <form method="post" action="/api/v1/setup" className="grid gap-6">
        <input type="hidden" name="lang" value={lang} />
        <Field
          label={t('setup.token')}
          hint={t('setup.token_hint')}
          name="token"
          defaultValue={typedBefore('token')}
          autoComplete="off"
          spellCheck={false}
          required
          maxLength={100}
        />
        <fieldset className="grid gap-4">
          <legend className="pb-3 text-lg font-bold">{t('setup.school')}</legend>
          <Field
            label={t('setup.name')}
            name="name"
            defaultValue={typedBefore('name')}
            autoComplete="off"
            required
            minLength={2}
            maxLength={150}
          />
          <Field
            label={t('setup.name_en')}
            name="nameEn"
            defaultValue={typedBefore('nameEn')}
            autoComplete="off"
            required
            minLength={2}
            maxLength={150}
          />
          <Field
            label={t('setup.short_name')}
            name="shortName"
            defaultValue={typedBefore('shortName')}
            autoComplete="off"
            required
            maxLength={20}
          />
        </fieldset>
        <fieldset className="grid gap-4">
          <legend className="pb-3 text-lg font-bold">{t('setup.administrator')}</legend>
          <Field
            label={t('setup.full_name')}
            name="fullName"
            defaultValue={typedBefore('fullName')}
            autoComplete="name"
            required
            maxLength={100}
          />
          <Field
            label={t('setup.code')}
            hint={t('setup.code_hint')}
            name="code"
            defaultValue={typedBefore('code')}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            maxLength={32}
          />
          <Field
            label={t('setup.email')}
            name="email"
            defaultValue={typedBefore('email')}
            type="email"
            autoComplete="email"
            required
            maxLength={254}
          />
          <Field
            label={t('setup.password')}
            hint={t('activate.password_hint')}
            name="password"
            type="password"
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
