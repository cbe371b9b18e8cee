import { roughDuration } from '@/domain/time/rough-duration'
import { spanOf } from '@/domain/time/span'
import type { Translate } from './translate'

/** "khoảng 44 phút", "gần 3 giờ". */
export function showDuration(minutes: number, t: Translate): string {
  const said = roughDuration(minutes)
  if (said.unit === 'minutes') return t('duration.minutes', { n: said.n })
  const { n, hasHalf, isUnder } = said
  return t(isUnder ? 'duration.hours_under' : 'duration.hours', { n, hasHalf: hasHalf ? 'yes' : 'no' })
}

/** "4 giây", "3 phút", "5 ngày". */
export function showSpan(ms: number, t: Translate): string {
  const { unit, n } = spanOf(ms)
  return t(`duration.span_${unit}`, { n })
}
