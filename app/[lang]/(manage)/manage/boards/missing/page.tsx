import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { TableCard } from '@/components/people/table-card'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { readCursor, writeCursor } from '@/domain/people/list-cursor'
import { translator } from '@/messages/translate'
import { MAX_NAMES, missing, Only } from '@/server/figures/missing'
import { isSendingMail } from '@/server/mail/is-sending'
import { env } from '@/server/platform/env'
import { today } from '@/server/platform/institution'
import { requireActor } from '@/server/web/session'
import { pageLang } from '../../../../page-lang'
import { Outcome } from '../../people/outcome'
import { boardAddress, namesAddress, one } from '../address'
import { NamesHead } from './names-head'
import { NamesTable } from './names-table'
import { Parts } from './parts'
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
  const asked = {
    target: one(search.target),
    unit: one(search.unit),
    direct: search.direct === '1',
    only: Only.safeParse(search.only).data,
  }
  const actor = await requireActor(lang, namesAddress(lang, asked))
  const after = readCursor(search.after)
  const isWhole = search.all === '1'
  const outcome = await missing(actor, {
    targetId: asked.target ?? '',
    unitId: asked.unit ?? '',
    isDirect: asked.direct,
    only: asked.only,
    ...(isWhole && { limit: MAX_NAMES }),
    ...(after && { after }),
  })
  if (!outcome.ok) notFound()
  const { unit, target, people, next, counts } = outcome.value
  const t = translator(lang)
  const shown = { t, lang, evidence: target.evidence, today: await today() }
  return (
    <div className="grid gap-5">
      <Link
        href={boardAddress(lang, { target: target.id, unit: unit.id })}
        className="no-print inline-flex min-h-11 items-center gap-2 justify-self-start"
      >
        <Icon name="back" /> {t('names.back')}
      </Link>
      <NamesHead lang={lang} page={outcome.value} asked={asked} />
      <Outcome t={t} search={search} />
      {counts.left > 0 && (
        <Reminder
          lang={lang}
          page={outcome.value}
          back={namesAddress(lang, asked)}
          site={{ url: env().publicUrl, isSending: isSendingMail() }}
        />
      )}
      {counts.left > 0 && <Parts lang={lang} counts={counts} asked={asked} />}
      {people.length === 0 ? (
        <EmptyState title={t(asked.only ? 'names.empty_part' : 'names.empty')}>
          <p>{t(asked.only ? 'names.empty_part_next' : 'names.empty_next')}</p>
        </EmptyState>
      ) : (
        <TableCard>
          <NamesTable shown={shown} people={people} />
          {(after || next) && (
            <nav className="no-print flex flex-wrap items-center gap-3 pt-4">
              {after && (
                <Link
                  href={namesAddress(lang, asked)}
                  className="inline-flex min-h-11 items-center font-semibold"
                >
                  {t('names.first')}
                </Link>
              )}
              {next && (
                <ButtonLink
                  variant="quiet"
                  href={namesAddress(lang, { ...asked, all: isWhole, after: writeCursor(next) })}
                >
                  {t('names.next')}
                </ButtonLink>
              )}
              {next && !isWhole && (
                <Link
                  href={namesAddress(lang, { ...asked, all: true })}
                  className="inline-flex min-h-11 items-center font-semibold"
                >
                  {t('names.whole')}
                </Link>
              )}
            </nav>
          )}
          {next && <p className="hidden pt-3 text-sm print:block">{t('names.cut_off')}</p>}
        </TableCard>
      )}
    </div>
  )
}
