import type { Metadata } from 'next'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { translator } from '@/messages/translate'
import { ownProfile } from '@/server/accounts/own-profile'
import { requireActor } from '@/server/web/session'
import { pageLang } from '../../page-lang'
import { Frame } from '../frame'

type Props = { params: Promise<{ lang: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLang((await params).lang))('me.title') }
}

export default async function MePage({ params }: Props) {
  const lang = pageLang((await params).lang)
  const actor = await requireActor(lang, `/${lang}/me`)
  const t = translator(lang)
  const profile = await ownProfile(actor)
  return (
    <Frame actor={actor} lang={lang} path="/me" active="me">
      <div className="grid gap-5">
        <h1 className="text-2xl">{t('me.title')}</h1>
        <Card>
          <dl className="grid gap-3">
            <Row term={t('me.name')} value={actor.name} />
            <Row term={t('me.code')} value={profile.code} />
            {profile.email && <Row term={t('me.email')} value={profile.email} />}
            {profile.units.length > 0 && <Row term={t('me.units')} value={profile.units.join(' · ')} />}
          </dl>
          <p className="pt-4 text-sm text-ink-2">{t('me.wrong')}</p>
        </Card>
        <Card className="grid gap-3">
          <p className="flex flex-wrap gap-x-6">
            <Link href={`/${lang}/activate`} className="inline-flex min-h-11 items-center font-semibold">
              {t('me.password')}
            </Link>
            <Link href={`/${lang}/privacy`} className="inline-flex min-h-11 items-center font-semibold">
              {t('me.privacy')}
            </Link>
          </p>
          <form method="post" action="/api/v1/sign-out" className="flex flex-wrap gap-3">
            <input type="hidden" name="lang" value={lang} />
            <Button variant="quiet" type="submit">
              {t('me.sign_out')}
            </Button>
            <Button variant="plain" type="submit" name="everywhere" value="true">
              {t('me.sign_out_everywhere')}
            </Button>
          </form>
        </Card>
      </div>
    </Frame>
  )
}

function Row({ term, value }: { term: string; value: string }) {
  return (
    <div>
      <dt className="text-sm text-ink-2">{term}</dt>
      <dd className="font-semibold wrap-anywhere">{value}</dd>
    </div>
  )
}
