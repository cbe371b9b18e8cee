import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { BoardTable } from '@/components/board/board-table'
import { KpiCard } from '@/components/board/kpi-card'
import { LiveBoard } from '@/components/board/live-board'
import { BurnUp } from '@/components/charts/burn-up'
import { FiguresTable } from '@/components/charts/figures-table'
import { Card } from '@/components/ui/card'
import { canAnywhere } from '@/domain/access/can'
import { translator } from '@/messages/translate'
import { board } from '@/server/figures/board'
import { institutionZone } from '@/server/platform/institution'
import { requireActor } from '@/server/web/session'
import { pageLang } from '../../../page-lang'
import { SettlingNotice } from '../settling-notice'
import { boardAddress, exportAddress, gaugeAddress, one, tagAddress } from './address'
import { BoardHead } from './board-head'
import { NoTarget } from './no-target'
import { curve, curveTable } from './show-curve'
import { finding } from './show-headline'
import { kpi } from './show-kpi'
import { columns, lines } from './show-lines'

type Props = {
  params: Promise<{ lang: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** More rows than anyone compares at a glance; the rest is one click away. */
const SHOWN = 100

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(pageLang((await params).lang))('board.title') }
}

export default async function BoardPage({ params, searchParams }: Props) {
  const lang = pageLang((await params).lang)
  const search = await searchParams
  const asked = { target: one(search.target), unit: one(search.unit) }
  const actor = await requireActor(lang, boardAddress(lang, asked))
  const outcome = await board(actor, { targetId: asked.target, unitId: asked.unit })
  if (!outcome.ok) {
    if (outcome.reason !== 'no_target') notFound()
    return <NoTarget lang={lang} maySet={canAnywhere(actor, 'target.manage')} />
  }
  const shown = outcome.value
  const { rows, target, unit } = shown
  const t = translator(lang)
  const zone = await institutionZone()
  const here = { target: target.id, unit: unit?.id }
  const visible = search.all ? rows : rows.slice(0, SHOWN)
  return (
    <div className="grid gap-5">
      <BoardHead board={shown} lang={lang} />
      <SettlingNotice t={t} settling={shown.settling} />
      <div className="grid gap-5 lg:grid-cols-[1.1fr_2fr]">
        <KpiCard {...kpi(shown, lang, zone)} />
        <Card className="grid min-w-0 content-start gap-2">
          <h2 className="text-base">{finding(shown, lang)}</h2>
          {shown.curve.length > 0 && (
            <>
              <BurnUp {...curve(shown, lang)} />
              <FiguresTable {...curveTable(shown, lang)} />
            </>
          )}
        </Card>
      </div>
      {rows.length > 0 && (
        <div className="@container">
          <Card className="px-3.5 py-2 cards:rounded-none cards:bg-transparent cards:p-0 cards:shadow-none">
            <BoardTable
              caption={t('board.rows', { n: rows.length })}
              columns={columns(shown, lang)}
              lines={lines(visible, shown, lang)}
            />
            {visible.length < rows.length && (
              <p className="flex flex-wrap items-center gap-x-4 py-2 text-sm text-ink-2">
                {t('board.shown', { shown: visible.length })}
                <Link
                  href={boardAddress(lang, { ...here, all: true })}
                  className="inline-flex min-h-11 items-center font-semibold"
                >
                  {t('board.show_all', { n: rows.length })}
                </Link>
              </p>
            )}
          </Card>
        </div>
      )}
      <footer className="flex flex-wrap items-center justify-between gap-x-6">
        <LiveBoard
          url={tagAddress(here)}
          tag={shown.tag}
          texts={{ live: t('board.live'), off: t('board.live_off'), over: t('board.live_over') }}
        />
        <Link
          href={gaugeAddress(lang, unit?.id)}
          className="no-print inline-flex min-h-11 items-center text-sm"
        >
          {t('board.gauge')}
        </Link>
        {shown.may.export && (
          <a
            href={exportAddress(lang, 'board', 'csv', here)}
            className="no-print inline-flex min-h-11 items-center text-sm"
          >
            {t('board.export_csv')}
          </a>
        )}
      </footer>
    </div>
  )
}
