import { roughDuration } from '@/domain/time/rough-duration'
import type { Translate } from './translate'

/** "khoảng 44 phút", "gần 3 giờ". */
export function showDuration(minutes: number, t: Translate): string {
  const said = roughDuration(minutes)
  if (said.unit === 'minutes') return t('duration.minutes', { n: said.n })
  const { n, hasHalf, isUnder } = said
  return t(isUnder ? 'duration.hours_under' : 'duration.hours', { n, hasHalf: hasHalf ? 'yes' : 'no' })
}
