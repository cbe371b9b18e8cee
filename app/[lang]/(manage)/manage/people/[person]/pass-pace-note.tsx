import { showSpan } from '@/messages/duration'
import type { Translate } from '@/messages/translate'
import type { PassPace } from '@/domain/progress/pass-pace'

type Props = { t: Translate; pace: PassPace | undefined }

/** How fast a pass came, where that is faster than reading: what was counted, and what it may mean. */
export function PassPaceNote({ t, pace }: Props) {
  if (!pace) return null
  const { elapsedMs, answersPerMinute } = pace
  const time = showSpan(elapsedMs, t)
  return (
    <div className="grid gap-1 border-l-2 border-line-strong pl-3 text-sm text-ink-2">
      <p>
        {answersPerMinute === null
          ? t('people.pace_time', { time })
          : t('people.pace', { time, answers: answersPerMinute })}
      </p>
      <p>{t('people.pace_may')}</p>
    </div>
  )
}
