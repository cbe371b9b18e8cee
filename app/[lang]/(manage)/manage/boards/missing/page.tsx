import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { TableCard } from '@/components/people/table-card'
import { ButtonLink } from '@/components/ui/button'
import { buttonLook } from '@/components/ui/button-look'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { readCursor, writeCursor } from '@/domain/people/list-cursor'
import { showDay } from '@/messages/format'
import { type MessageKey, translator } from '@/messages/translate'
import { missing } from '@/server/figures/missing'
import { today } from '@/server/platform/institution'
import { requireActor } from '@/server/web/session'
import { pageLang } from '../../../../page-lang'
import { Told } from '../../people/told'
import { boardAddress, exportAddress, namesAddress, one } from '../address'
import { targetName } from '../show-headline'
import { NamesTable } from './names-table'
import { Reminder } from './reminder'

type Props = {
  params: Promise<{ lang: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLang((await params).lang))('names.caption') }
}

export default async function MissingPage({ params, searchParams }: Props) {
  const lang = pageLang((await params).lang)
  const search = await searchParams
  const asked = { target: one(search.target), unit: one(search.unit), direct: search.direct === '1' }
  const actor = await requireActor(lang, namesAddress(lang, asked))
  const after = readCursor(search.after)
  const outcome = await missing(actor, {
    targetId: asked.target ?? '',
    unitId: asked.unit ?? '',
    isDirect: asked.direct,
    ...(after && { after }),
  })
  if (!outcome.ok) notFound()
  const { unit, target, people, next, counts, may } = outcome.value
  const t = translator(lang)
  const day = await today()
  const evidence = t(`names.evidence.${target.evidence}` as MessageKey)
  return (
    <div className="grid gap-5">
      <Link
        href={boardAddress(lang, { target: target.id, unit: unit.id })}
        className="no-print inline-flex min-h-11 items-center gap-2 justify-self-start"
      >
        <Icon name="back" /> {t('names.back')}
      </Link>
      <PageHeader
        over={t('names.over', {
          unit: unit.name,
          target: targetName(target, lang),
          due: showDay(target.dueOn, lang),
        })}
        title={t('names.title', { n: counts.left, evidence })}
      >
        {may.export && counts.left > 0 && (
          <>
            <a href={exportAddress(lang, 'missing', 'xlsx', asked)} className={buttonLook('quiet')}>
              <Icon name="download" className="shrink-0" />
              {t('board.export_xlsx')}
            </a>
            <a href={exportAddress(lang, 'missing', 'csv', asked)} className={buttonLook('plain')}>
              {t('board.export_csv')}
            </a>
          </>
        )}
      </PageHeader>
      <Told t={t} search={search} />
      {counts.left > 0 && (
        <Reminder lang={lang} page={outcome.value} evidence={evidence} back={namesAddress(lang, asked)} />
      )}
      {people.length === 0 ? (
        <EmptyState title={t('names.empty')}>
          <p>{t('names.empty_next')}</p>
        </EmptyState>
      ) : (
        <TableCard>
          <NamesTable t={t} people={people} today={day} />
          <nav className="no-print flex flex-wrap gap-3 pt-4">
            {after && (
              <Link
                href={namesAddress(lang, asked)}
                className="inline-flex min-h-11 items-center font-semibold"
              >
                {t('names.first')}
              </Link>
            )}
            {next && (
              <ButtonLink variant="quiet" href={namesAddress(lang, { ...asked, after: writeCursor(next) })}>
                {t('names.next')}
              </ButtonLink>
            )}
          </nav>
        </TableCard>
      )}
    </div>
  )
}
