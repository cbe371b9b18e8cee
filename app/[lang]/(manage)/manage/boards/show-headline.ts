import type { Lang } from '@/domain/lang/lang'
import { missing } from '@/domain/figures/count'
import { formatNumber } from '@/domain/figures/format-number'
import { daysBetween } from '@/domain/time/calendar'
import { showShortDay } from '@/messages/format'
import { type MessageKey, translator } from '@/messages/translate'
import type { Board } from '@/server/figures/board'

export const targetName = ({ name, nameEn }: { name: string; nameEn: string }, lang: Lang): string =>
  lang === 'en' ? nameEn : name

/** The verb of what the target counts: "đạt". */
export const evidenceWord = (lang: Lang, evidence: string): string =>
  translator(lang)(`board.evidence.${evidence}` as MessageKey)

/** The page in a sentence: how many are left, and what that takes. */
export function headline({ total, perDay, target, today }: Board, lang: Lang): string {
  const t = translator(lang)
  const left = missing(total)
  if (total.asked === 0) return t('board.headline.nobody')
  if (left === 0)
    return t('board.headline.done', {
      asked: formatNumber(total.asked, lang),
      evidence: evidenceWord(lang, target.evidence),
    })
  if (perDay === null)
    return t('board.headline.overdue', {
      missing: formatNumber(left, lang),
      days: daysBetween(target.dueOn, today),
    })
  return t('board.headline.left', {
    missing: formatNumber(left, lang),
    perDay: formatNumber(perDay, lang),
    due: showShortDay(target.dueOn, today, lang),
  })
}

/** What the curve shows, as a sentence. */
export function finding({ outlook, week, today }: Board, lang: Lang): string {
  const t = translator(lang)
  const added = { week: formatNumber(week, lang) }
  switch (outlook.kind) {
    case 'on_pace':
      return t('board.finding.on_pace', { day: showShortDay(outlook.finishesOn, today, lang) })
    case 'behind':
      return t('board.finding.behind', {
        day: showShortDay(outlook.finishesOn, today, lang),
        days: outlook.days,
      })
    case 'overdue':
      return t('board.finding.overdue', { ...added, days: outlook.days })
    case 'unmeasured':
      return t('board.finding.unmeasured', added)
    default:
      return t(`board.finding.${outlook.kind}`)
  }
}
