import type { Painted } from '@/components/board/cell'
import type { BoardLine } from '@/components/board/board-table'
import type { PaintedColumn } from '@/components/board/painted-column'
import { TRUE_CLAIMS } from '@/domain/content/course-form'
import { DASH, formatMean, formatNumber } from '@/domain/figures/format-number'
import { meanInterval, type Sums } from '@/domain/figures/mean-interval'
import type { Lang } from '@/domain/lang/lang'
import { type MessageKey, type Translate, translator } from '@/messages/translate'
import type { GaugeFigure, GaugeUnit } from '@/server/gauge/gauge-figures'

const counts = { least: 0, most: TRUE_CLAIMS }
const changes = { least: -TRUE_CLAIMS, most: TRUE_CLAIMS }

const means = [
  ['beforeTrue', 'gauge_board.col_before_true'],
  ['afterTrue', 'gauge_board.col_after_true'],
  ['beforeFalse', 'gauge_board.col_before_false'],
  ['afterFalse', 'gauge_board.col_after_false'],
] as const satisfies [string, MessageKey][]

export function gaugeColumns(t: Translate): PaintedColumn[] {
  const column = (key: string, heading: string, align: PaintedColumn['align']) => {
    return { key, heading, align, isOnScreen: true, isOnPaper: true }
  }
  return [
    column('unit', t('gauge_board.col_unit'), 'start'),
    column('people', t('gauge_board.col_people'), 'end'),
    ...means.map(([name, heading]) => column(name, t(heading), 'end')),
  ]
}

/** The units of a course line by line; the unit that was asked for is their sum. */
export const gaugeLines = (
  units: readonly GaugeUnit[],
  courseId: string,
  lang: Lang,
  hrefOf: (unit: GaugeUnit) => string | undefined,
): BoardLine[] =>
  units.map((unit) => ({
    key: unit.id,
    isSum: unit.place === 'unit' && units.length > 1 && units.some(({ place }) => place === 'part'),
    cells: [
      { paint: 'title', name: unit.name, href: hrefOf(unit) },
      ...cells(unit.figures.get(courseId), lang),
    ],
  }))

function cells(figure: GaugeFigure | undefined, lang: Lang): Painted[] {
  const t = translator(lang)
  const text = (words: string): Painted => ({ paint: 'text', text: words })
  if (!figure) return [text(t('gauge_board.few')), ...means.map(() => text(DASH))]
  return [
    text(formatNumber(figure.people, lang)),
    ...means.map(([name]) => text(meanText(figure.samples[name], lang))),
  ]
}

function meanText(sums: Sums, lang: Lang, isChange = false): string {
  const { mean, low, high } = meanInterval(sums, isChange ? changes : counts)
  const show = (n: number) => formatMean(n, lang, isChange)
  return translator(lang)('gauge_board.value', { mean: show(mean), low: show(low), high: show(high) })
}

/** What a course changed, in a sentence or two; over-suspicion is said. */
export function gaugeFinding({ people, samples }: NonNullable<GaugeFigure>, lang: Lang): string[] {
  const t = translator(lang)
  const doubtsMore = meanInterval(samples.changeTrue, changes).high < 0
  return [
    t('gauge_board.finding', {
      n: formatNumber(people, lang),
      changeFalse: meanText(samples.changeFalse, lang, true),
      changeTrue: meanText(samples.changeTrue, lang, true),
    }),
    ...(doubtsMore ? [t('gauge_board.doubts_more')] : []),
  ]
}
