import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { ManageShell } from '@/components/manage/manage-shell'
import { translator } from '@/messages/translate'
import { findRoot } from '@/server/units/queries'
import { requireActor } from '@/server/web/session'
import { memberOf } from '../(learn)/own-learning'
import { pageLang } from '../page-lang'
import { railPlaces } from './rail-places'

type Props = { children: ReactNode; params: Promise<{ lang: string }> }

/** The frame of everything that manages; each page checks again what its own reader may do. */
export default async function ManageLayout({ children, params }: Props) {
  const lang = pageLang((await params).lang)
  const actor = await requireActor(lang, `/${lang}/manage`)
  const t = translator(lang)
  const [root, { progress }] = await Promise.all([findRoot(), memberOf(actor, lang)])
  const places = root ? railPlaces(actor, root.path) : []
  if (places.length === 0) notFound()
  const links = places.map(({ path, label, icon }) => ({ href: `/${lang}${path}`, label: t(label), icon }))
  const texts = {
    app: t('app.name'),
    label: t('rail.label'),
    learn: t('rail.learn'),
    progress,
    language: t('rail.language'),
    name: actor.name,
  }
  return (
    <ManageShell lang={lang} links={links} texts={texts}>
      {children}
    </ManageShell>
  )
}
