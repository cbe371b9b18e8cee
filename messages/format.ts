import type { Lang } from '@/domain/lang/lang'
import { type Day, dayIn } from '@/domain/time/calendar'

/** 15/12/2026, the same in both languages. */
export const showDay = (day: Day): string => day.split('-').reverse().join('/')

/** 15/12, with the year when it is another one. */
export const showShortDay = (day: Day, today: Day): string =>
  day.slice(0, 4) === today.slice(0, 4) ? showDay(day).slice(0, 5) : showDay(day)

/** An instant as date and time of day in the institution's zone: 10:42:07 15/12/2026, in English 15/12/2026, 10:42:07. */
export function showTime(at: Date, lang: Lang, zone: string): string {
  const [day, time] = [showDay(dayIn(at, zone)), showClock(at, zone)]
  return lang === 'vi' ? `${time} ${day}` : `${day}, ${time}`
}

/** An instant as hours, minutes, seconds in the institution's zone: 10:42:07. */
export const showClock = (at: Date, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: zone }).format(at)
