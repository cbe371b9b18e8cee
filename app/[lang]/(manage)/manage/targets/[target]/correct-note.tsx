import type { Day } from '@/domain/time/calendar'
import type { Lang } from '@/domain/lang/lang'
import { showDay } from '@/domain/time/show-time'
import type { Translate } from '@/messages/translate'
import type { TargetInList } from '@/server/targets/queries'

type Props = {
  t: Translate
  lang: Lang
  target: Pick<TargetInList, 'startsOn' | 'evidenceSince' | 'endedAt'>
}

const countsFrom = ({ startsOn, evidenceSince, endedAt }: Props['target']): Day | null =>
  endedAt === null && evidenceSince === startsOn ? startsOn : null

/**
 * What correcting does; where results count from the start, also that another start changes who has passed.
 */
export function CorrectNote({ t, lang, target }: Props) {
  const start = countsFrom(target)
  return (
    <>
      <p className="text-ink-2">{t('target.correct_note')}</p>
      {start && <p className="font-semibold">{t('target.correct_anew', { day: showDay(start, lang) })}</p>}
    </>
  )
}
