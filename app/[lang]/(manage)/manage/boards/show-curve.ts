import type { BurnUpProps } from '@/components/charts/burn-up-plot'
import { rate } from '@/domain/figures/count'
import { formatNumber, formatPercent } from '@/domain/figures/format-number'
import type { Lang } from '@/domain/lang/lang'
import { showDay, showShortDay } from '@/messages/format'
import { translator } from '@/messages/translate'
import type { Board } from '@/server/figures/board'

const percentOf = (n: number | null, asked: number): number | null =>
  n === null || asked === 0 ? null : Math.min(100, (n * 100) / asked)

/** The drawing of who passed by day. The needed line is drawn only where passing is what the target counts. */
export function curve({ curve: points, total, target, today }: Board, lang: Lang): BurnUpProps {
  const t = translator(lang)
  const isCounted = target.evidence === 'passed'
  const percent = formatPercent(rate(total.passed, total.asked), lang)
  return {
    points: points.map(({ day, passed, needed }) => ({
      day,
      done: percentOf(passed, total.asked),
      needed: isCounted ? percentOf(needed, total.asked) : null,
    })),
    todayAt: points.findIndex(({ day }) => day === today),
    texts: {
      alt: t('board.curve.alt', { due: showDay(target.dueOn, lang), percent }),
      today: t('board.curve.today', { percent }),
      needed: t('board.curve.needed'),
      all: t('board.curve.all'),
      first: showShortDay(points[0]?.day ?? today, today, lang),
      last: showShortDay(points.at(-1)?.day ?? today, today, lang),
    },
  }
}

const MOST_ROWS = 14

/** The same as figures, about a dozen days of it: the first, evenly spread ones, and today. */
export function curveTable({ curve: points, today, target }: Board, lang: Lang) {
  const t = translator(lang)
  const past = points.filter(({ day }) => day <= today)
  const step = Math.max(1, Math.ceil(past.length / MOST_ROWS))
  const chosen = past.filter((_, at) => at % step === 0 || at === past.length - 1)
  const isCounted = target.evidence === 'passed'
  return {
    summary: t('board.curve.table'),
    caption: t('board.curve.table'),
    columns: [t('board.curve.day'), t('board.curve.passed'), ...(isCounted ? [t('board.curve.should')] : [])],
    rows: chosen.map(({ day, passed, needed }) => {
      const should = needed === null ? '' : formatNumber(Math.ceil(needed), lang)
      return [showDay(day, lang), formatNumber(passed ?? 0, lang), ...(isCounted ? [should] : [])]
    }),
  }
}
