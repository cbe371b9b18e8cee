import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { ManageShell, type RailLink } from '@/components/manage/manage-shell'
import type { Permission } from '@/domain/access/roles'
import { canAnywhere } from '@/domain/access/can'
import { type MessageKey, translator } from '@/messages/translate'
import { requireActor } from '@/server/web/session'
import { pageLang } from '../page-lang'

type Props = { children: ReactNode; params: Promise<{ lang: string }> }

const places: [Permission, string, MessageKey, RailLink['icon']][] = [
  ['board.view', '/manage/boards', 'rail.boards', 'chart'],
  ['target.manage', '/manage/targets', 'rail.targets', 'target'],
  ['people.view', '/manage/people', 'rail.people', 'people'],
  ['people.import', '/manage/import', 'rail.import', 'upload'],
  ['role.grant', '/manage/outbox', 'rail.outbox', 'mail'],
]

/** The frame of everything that manages; each page checks again what its own reader may do. */
export default async function ManageLayout({ children, params }: Props) {
  const lang = pageLang((await params).lang)
  const actor = await requireActor(lang, `/${lang}/manage`)
  const t = translator(lang)
  const links = places
    .filter(([permission]) => canAnywhere(actor, permission))
    .map(([, path, label, icon]) => ({ href: `/${lang}${path}`, label: t(label), icon }))
  if (links.length === 0) notFound()
  const texts = {
    app: t('app.name'),
    label: t('rail.label'),
    learn: t('rail.learn'),
    language: t('rail.language'),
    name: actor.name,
  }
  return (
    <ManageShell lang={lang} links={links} texts={texts}>
      {children}
    </ManageShell>
  )
}
