import type { BurnUpProps } from '@/components/charts/burn-up-plot'
import { rate } from '@/domain/figures/count'
import { formatNumber, formatPercent } from '@/domain/figures/format-number'
import type { Lang } from '@/domain/lang/lang'
import { showDay, showShortDay } from '@/domain/time/show-time'
import { translator } from '@/messages/translate'
import type { Board } from '@/server/figures/board'
import { evidenceWord } from './show-headline'

const percentOf = (n: number | null, asked: number): number | null =>
  n === null || asked === 0 ? null : Math.min(100, (n * 100) / asked)

/** The drawing of who did what the target counts, by day. */
export function curve({ curve: points, total, target, today }: Board, lang: Lang): BurnUpProps {
  const t = translator(lang)
  const percent = formatPercent(rate(total.done, total.asked), lang)
  return {
    points: points.map(({ day, done, needed }) => ({
      day,
      done: percentOf(done, total.asked),
      needed: percentOf(needed, total.asked),
    })),
    todayAt: points.findIndex(({ day }) => day === today),
    texts: {
      alt: t('board.curve.alt', {
        evidence: evidenceWord(lang, target.evidence),
        due: showDay(target.dueOn, lang),
        percent,
      }),
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
  return {
    summary: t('board.curve.table'),
    caption: t('board.curve.table'),
    columns: [
      t('board.curve.day'),
      t('board.curve.done', { evidence: target.evidence }),
      t('board.curve.should'),
    ],
    rows: chosen.map(({ day, done, needed }) => [
      showDay(day, lang),
      formatNumber(done ?? 0, lang),
      needed === null ? '' : formatNumber(Math.ceil(needed), lang),
    ]),
  }
}
