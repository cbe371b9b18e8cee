import { formatNumber } from '@/domain/figures/format-number'
import type { Lang } from '@/domain/lang/lang'
import { isLate } from '@/domain/time/calendar'
import { showDay } from '@/domain/time/show-time'
import { translator } from '@/messages/translate'
import type { MissingPage } from '@/server/figures/missing'
import { doneWord, targetName } from '../show-headline'

type Of = Pick<MissingPage, 'unit' | 'target' | 'counts' | 'today'>

export type Site = { url: string; isSending: boolean }

/**
 * The message to pass on: counts and no names, facts and no admonition, and only what the sign-in page really
 * offers.
 */
export function reminderText({ unit, target, counts, today }: Of, lang: Lang, site: Site): string {
  const { url, isSending } = site
  const t = translator(lang)
  const sentences = [
    t('names.remind.left', {
      unit: unit.name,
      n: counts.left,
      shown: formatNumber(counts.left, lang),
      evidence: doneWord(lang, target.evidence),
      target: targetName(target, lang),
    }),
    t(isLate(target.dueOn, today) ? 'names.remind.was_due' : 'names.remind.due', {
      due: showDay(target.dueOn, lang),
    }),
    t('names.remind.learn', { url: `${url}/${lang}/home` }),
    ...(counts.notActivated > 0
      ? [t('names.remind.activate', { n: formatNumber(counts.notActivated, lang) })]
      : []),
    t(isSending ? 'names.remind.password' : 'names.remind.password_kept', {
      link: t('sign_in.activate'),
      url: `${url}/${lang}/activate`,
    }),
  ]
  return sentences.join(' ')
}
