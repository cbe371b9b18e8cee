import type { BoardColumns, BoardLine } from '@/components/board/board-table'
import { missing, rate } from '@/domain/figures/count'
import { DASH, formatChange, formatNumber, formatPercent } from '@/domain/figures/format-number'
import type { Lang } from '@/domain/lang/lang'
import { translator } from '@/messages/translate'
import type { Board } from '@/server/figures/board'
import type { BoardRow } from '@/server/figures/board-rows'
import { boardAddress, namesAddress } from './address'
import { evidenceWord } from './show-headline'

export function columns({ target, rows }: Board, lang: Lang): BoardColumns {
  const t = translator(lang)
  const { evidence } = target
  return {
    unit: t(rows.every(({ unit }) => unit.kind === 'class') ? 'board.col.class' : 'board.col.unit'),
    bar: t('board.col.bar', { evidence }),
    done: t('board.col.done', { evidence }),
    late: t('board.col.late'),
    inactive: t('board.col.inactive'),
    aside: t('board.col.aside'),
    week: t('board.col.week'),
    perDay: t('board.col.per_day'),
    names: t('board.col.names'),
  }
}

/** One unit of the board as words. */
export function line(row: BoardRow, { target, unit }: Board, lang: Lang): BoardLine {
  const t = translator(lang)
  const { figures } = row
  const n = (value: number) => formatNumber(value, lang)
  const isOwnClass = row.isDirect && row.unit.kind === 'class'
  return {
    key: row.unit.id,
    name: row.isDirect && !isOwnClass ? t('board.direct', { unit: row.name }) : row.name,
    href: row.unit.id === unit?.id ? undefined : boardAddress(lang, { target: target.id, unit: row.unit.id }),
    note: row.advisers ? t('board.adviser', { names: row.advisers }) : '',
    bar: bar(row, target.evidence, lang),
    done: figures.asked > 0 ? `${n(figures.done)}/${n(figures.asked)}` : DASH,
    late: { text: n(figures.late), isSome: figures.late > 0 },
    inactive: { text: n(figures.notActivated), isSome: figures.notActivated > 0 },
    aside: n(figures.onLeave + figures.exempt),
    week: formatChange(row.week, lang),
    perDay: row.perDay === null ? DASH : n(row.perDay),
    names: names(row, target.id, lang),
  }
}

function bar({ figures }: BoardRow, evidence: string, lang: Lang): BoardLine['bar'] {
  const t = translator(lang)
  const value = rate(figures.done, figures.asked)
  const also = rate(figures.tookPart, figures.asked)
  if (value === null || also === null) return null
  const tookPart = formatPercent(also, lang)
  return {
    value,
    also,
    label: t('board.bar_label', {
      percent: formatPercent(value, lang),
      evidence: evidenceWord(lang, evidence),
      also: tookPart,
    }),
    below: t('board.took_part_share', { percent: tookPart }),
  }
}

function names(
  { figures, unit, name, isDirect, canSeePeople }: BoardRow,
  target: string,
  lang: Lang,
): BoardLine['names'] {
  const t = translator(lang)
  const left = missing(figures)
  if (left === 0)
    return figures.asked > 0
      ? { isAllDone: true, text: t('board.all_done') }
      : { isAllDone: false, text: DASH }
  const n = formatNumber(left, lang)
  if (!canSeePeople) return { isAllDone: false, text: n }
  return {
    href: namesAddress(lang, { target, unit: unit.id, direct: isDirect }),
    text: t('board.see_names', { n }),
    label: t('board.see_names_of', { n, unit: name }),
  }
}
