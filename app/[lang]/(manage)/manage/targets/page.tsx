import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { canAnywhere } from '@/domain/access/can'
import { translator } from '@/messages/translate'
import { requireActor } from '@/server/web/session'
import { listTargets } from '@/server/targets/queries'
import { pageLang } from '../../../page-lang'
import type { Search } from './show-target'
import { TargetCard } from './target-card'
import { Outcome } from './outcome'

type Props = { params: Promise<{ lang: string }>; searchParams: Promise<Search> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLang((await params).lang))('target.title') }
}

export default async function TargetsPage({ params, searchParams }: Props) {
  const lang = pageLang((await params).lang)
  const actor = await requireActor(lang, `/${lang}/manage/targets`)
  if (!canAnywhere(actor, 'target.manage')) notFound()
  const t = translator(lang)
  const targets = await listTargets(actor)
  return (
    <div className="grid gap-5">
      <PageHeader title={t('target.title')}>
        <ButtonLink href={`/${lang}/manage/targets/new`}>{t('target.new')}</ButtonLink>
      </PageHeader>
      <Outcome lang={lang} search={await searchParams} />
      <p className="text-ink-2">{t('target.lead')}</p>
      {targets.length === 0 ? (
        <EmptyState title={t('target.empty')}>
          <p>{t('target.empty_next')}</p>
        </EmptyState>
      ) : (
        <ul className="grid gap-4">
          {targets.map((target) => (
            <li key={target.id}>
              <TargetCard lang={lang} target={target} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
