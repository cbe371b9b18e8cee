import type { AskedEvidence } from '@/domain/enrolment/evidence'
import type { Lang } from '@/domain/lang/lang'
import { missing } from '@/domain/figures/count'
import { weekDays } from '@/domain/figures/pace'
import { formatNumber } from '@/domain/figures/format-number'
import { type Day, daysBetween } from '@/domain/time/calendar'
import { showShortDay } from '@/domain/time/show-time'
import { translator } from '@/messages/translate'
import type { Board } from '@/server/figures/board'

export const targetName = ({ name, nameEn }: { name: string; nameEn: string }, lang: Lang): string =>
  lang === 'en' ? nameEn : name

/** The verb of what the target counts: "đạt". */
export const evidenceWord = (lang: Lang, evidence: AskedEvidence): string =>
  translator(lang)(`board.evidence.${evidence}`)

/** The same after "have": who has done it, or has not. */
export const doneWord = (lang: Lang, evidence: AskedEvidence): string =>
  translator(lang)(`names.evidence.${evidence}`)

/** The page in a sentence: how many are left, and what that takes. */
export function headline({ total, perDay, target, today }: Board, lang: Lang): string {
  const t = translator(lang)
  const evidence = doneWord(lang, target.evidence)
  const due = showShortDay(target.dueOn, today, lang)
  const left = missing(total)
  if (total.asked === 0) return t('board.headline.nobody')
  if (left === 0)
    return t('board.headline.done', {
      asked: formatNumber(total.asked, lang),
      evidence,
    })
  if (today < target.startsOn)
    return t('board.headline.not_begun', {
      asked: formatNumber(total.asked, lang),
      start: showShortDay(target.startsOn, today, lang),
      due,
    })
  if (perDay === null)
    return t('board.headline.overdue', {
      missing: formatNumber(left, lang),
      evidence,
      days: daysBetween(target.dueOn, today),
    })
  return t('board.headline.left', {
    missing: formatNumber(left, lang),
    evidence,
    perDay: formatNumber(perDay, lang),
    due,
  })
}

/** What the curve shows, as a sentence. */
export function finding({ outlook, week, target, today }: Board, lang: Lang): string {
  const t = translator(lang)
  const day = (of: Day) => showShortDay(of, today, lang)
  const span = weekDays({ today, startsOn: target.startsOn })
  const added = { week: formatNumber(week, lang), evidence: evidenceWord(lang, target.evidence), span }
  switch (outlook.kind) {
    case 'on_pace':
      return t('board.finding.on_pace', { day: day(outlook.finishesOn) })
    case 'behind':
      return t('board.finding.behind', { day: day(outlook.finishesOn), days: outlook.days, span })
    case 'far_behind':
      return t('board.finding.far_behind', { ...added, due: day(target.dueOn) })
    case 'overdue':
      return t('board.finding.overdue', { ...added, days: outlook.days })
    case 'too_few':
      return t('board.finding.too_few', added)
    case 'standstill':
      return t('board.finding.standstill', { evidence: doneWord(lang, target.evidence), span })
    case 'not_begun':
    case 'too_early':
      return t(`board.finding.${outlook.kind}`, { start: day(target.startsOn) })
    default:
      return t(`board.finding.${outlook.kind}`)
  }
}
