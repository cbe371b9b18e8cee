/**
 * A time as people say it: minutes up to an hour, then hours and halves; `isUnder` when it is a little less.
 */
export type RoughDuration =
  | { unit: 'minutes'; n: number }
  | { unit: 'hours'; n: number; hasHalf: boolean; isUnder: boolean }

export function roughDuration(minutes: number): RoughDuration {
  if (minutes < 60) return { unit: 'minutes', n: minutes }
  const halves = Math.round(minutes / 30)
  return {
    unit: 'hours',
    n: Math.floor(halves / 2),
    hasHalf: halves % 2 === 1,
    isUnder: halves * 30 > minutes,
  }
}
