import type { Painted } from '@/components/board/cell'
import type { PaintedColumn } from '@/components/board/painted-column'
import { DASH, formatChange, formatNumber, formatPercent } from '@/domain/figures/format-number'
import { type Column, headings, type Shown, type Value } from '@/server/figures/column'
import type { Only } from '@/server/figures/missing'
import { evidenceWord } from './show-headline'

/** Where the parts of a row lead; none where there is nothing to follow. */
export type Ways = {
  unit?: (id: string) => string | undefined
  person?: (id: string) => string
  names?: (only?: Only) => string | undefined
  /** Whose row it is, for who hears a link without its row. */
  name?: string
}

const onPage = <Row>(columns: readonly Column<Row>[]): Column<Row>[] =>
  columns.filter(({ media }) => media.includes('screen') || media.includes('print'))

export function paintColumns<Row>(columns: readonly Column<Row>[], shown: Shown): PaintedColumn[] {
  const columnsHere = onPage(columns)
  const words = headings(columnsHere, shown)
  return columnsHere.map(({ key, align, media }, at) => ({
    key,
    align,
    heading: words[at] ?? '',
    isOnScreen: media.includes('screen'),
    isOnPaper: media.includes('print'),
  }))
}

/** The cells of a row on a page, in the order of its columns. */
export const paintRow = <Row>(
  columns: readonly Column<Row>[],
  row: Row,
  shown: Shown,
  ways: Ways,
): Painted[] => onPage(columns).map(({ value }) => paint(value(row, shown), shown, ways))

const text = (words: string): Painted => ({ paint: 'text', text: words })

function paint(value: Value, shown: Shown, ways: Ways): Painted {
  const { lang } = shown
  switch (value.is) {
    case 'text':
      return { paint: 'text', text: value.text, ...(value.chip && { chip: value.chip }) }
    case 'chip':
      return { paint: 'chip', tone: value.tone, text: value.text }
    case 'unit':
      return { paint: 'title', name: value.name, href: ways.unit?.(value.id), note: value.note }
    case 'person':
      return { paint: 'title', name: value.name, href: ways.person?.(value.id) }
    case 'sum':
      return { paint: 'title', name: value.name }
    case 'part':
      return text(value.of > 0 ? `${formatNumber(value.n, lang)}/${formatNumber(value.of, lang)}` : DASH)
    case 'share':
      return text(formatPercent(value.share, lang))
    case 'count':
      return text(value.n === null ? DASH : formatNumber(value.n, lang))
    case 'change':
      return text(formatChange(value.n, lang))
    case 'alarm':
      return paintAlarm(value, shown, ways)
    case 'bar':
      return paintBar(value, shown)
    case 'names':
      return paintNames(value, shown, ways)
  }
}

type Of<K> = Extract<Value, { is: K }>

function paintAlarm({ n, tone, only }: Of<'alarm'>, { t, lang }: Shown, { names, name = '' }: Ways): Painted {
  const words = formatNumber(n, lang)
  if (n === 0) return text(words)
  const label = t(`names.only_of.${only}`, { n: words, unit: name })
  const href = names?.(only)
  return { paint: 'chip', tone, text: words, ...(href && { href, label }) }
}

function paintBar({ share, also }: Of<'bar'>, { t, lang, evidence }: Shown): Painted {
  if (share === null || also === null) return text(DASH)
  const percent = formatPercent(share, lang)
  const other = t('board.also_share', {
    evidence: evidenceWord(lang, also.evidence),
    percent: formatPercent(also.share, lang),
  })
  const label = t('board.bar_label', { percent, evidence: evidenceWord(lang, evidence), also: other })
  // Only a larger share has room behind the bar.
  const pale = also.share > share ? { also: also.share } : {}
  return { paint: 'bar', value: share, ...pale, label, text: percent, below: other }
}

function paintNames({ left, asked, canSee }: Of<'names'>, { t, lang }: Shown, ways: Ways): Painted {
  if (left === 0) return asked > 0 ? { paint: 'done', text: t('board.all_done') } : text(DASH)
  const n = formatNumber(left, lang)
  const href = canSee ? ways.names?.() : undefined
  if (!href) return text(n)
  return {
    paint: 'link',
    href,
    text: t('board.see_names', { n }),
    label: t('board.see_names_of', { n, unit: ways.name ?? '' }),
  }
}
