import type { ComponentProps } from 'react'
import type { KpiCard } from '@/components/board/kpi-card'
import { rate } from '@/domain/figures/count'
import { formatNumber, formatPercent } from '@/domain/figures/format-number'
import type { Lang } from '@/domain/lang/lang'
import { dayIn } from '@/domain/time/calendar'
import { showDay, showTime } from '@/domain/time/show-time'
import { translator } from '@/messages/translate'
import type { Board } from '@/server/figures/board'
import { evidenceWord } from './show-headline'

type Kpi = ComponentProps<typeof KpiCard>

/** The figures of the whole board, and why they are what they are. */
export function kpi(board: Board, lang: Lang, zone: string): Kpi {
  const t = translator(lang)
  const { total, target } = board
  const evidence = evidenceWord(lang, target.evidence)
  const n = (value: number) => formatNumber(value, lang)
  const reached = [
    ['took_part', total.tookPart],
    ['completed', total.completed],
    ['passed', total.passed],
    ['kept', total.kept],
  ] as const
  return {
    percent: formatPercent(rate(total.done, total.asked), lang),
    label: t('board.kpi', { evidence }),
    fraction: t('board.fraction', { evidence, done: n(total.done), asked: n(total.asked) }),
    four: reached.map(([state, count]) => ({
      value: formatPercent(rate(count, total.asked), lang, 0),
      label: evidenceWord(lang, state),
    })),
    why: { open: t('board.why'), title: t('board.why_title'), ...why(board, lang, zone) },
  }
}

function why(
  { explanation, officers, total, target }: Board,
  lang: Lang,
  zone: string,
): Pick<Kpi['why'], 'lines' | 'notes'> {
  const t = translator(lang)
  const { rule, countedAt, recount } = explanation
  const evidence = evidenceWord(lang, rule.evidence)
  const n = (value: number) => formatNumber(value, lang)
  const time = (at: Date) => showTime(at, lang, zone)
  return {
    lines: [
      { label: t('board.why_numerator', { evidence }), value: n(explanation.numerator) },
      { label: t('board.why_denominator'), value: n(explanation.denominator) },
      ...explanation.exclusions.map((exclusion) => ({
        label: t(`board.why_${exclusion.reason}`),
        value: n(exclusion.n),
      })),
    ],
    notes: [
      ...(officers
        ? [t('board.why_officers', { staff: n(officers.staff), classes: n(officers.ofClasses) })]
        : []),
      ...(total.notActivated > 0 ? [t('board.why_inactive', { n: n(total.notActivated) })] : []),
      t('board.why_rule', {
        version: rule.version,
        times: rule.version - 1,
        since: showDay(dayIn(rule.since, zone), lang),
        evidence,
        due: showDay(target.dueOn, lang),
      }),
      ...(target.document ? [t('board.why_document', { document: target.document })] : []),
      ...(countedAt ? [t('board.why_counted', { at: time(countedAt) })] : []),
      recount
        ? t('board.why_recount', { at: time(recount.at), drift: recount.drift })
        : t('board.why_no_recount'),
    ],
  }
}
