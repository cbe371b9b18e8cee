import type { Lang } from '../lang/lang'
import { type Day, dayIn } from './calendar'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** 15/12/2026; in English 15 Dec 2026, which no reader takes for a day of another month. */
export function showDay(day: Day, lang: Lang): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return lang === 'vi' ? `${date}/${month}/${year}` : `${Number(date)} ${months[Number(month) - 1]} ${year}`
}

/** 15/12 or 15 Dec, with the year when it is another one. */
export function showShortDay(day: Day, today: Day, lang: Lang): string {
  const whole = showDay(day, lang)
  return day.slice(0, 4) === today.slice(0, 4) ? whole.slice(0, -5) : whole
}

/**
 * An instant as date and time of day in the institution's zone: 10:42:07 15/12/2026, in English 15 Dec 2026,
 * 10:42:07.
 */
export function showTime(at: Date, lang: Lang, zone: string): string {
  const [day, time] = [showDay(dayIn(at, zone), lang), showClock(at, zone)]
  return lang === 'vi' ? `${time} ${day}` : `${day}, ${time}`
}

/** An instant as the time of day that a clock on the wall shows: 10:42. */
export const showHour = (at: Date, zone: string): string => showClock(at, zone).slice(0, 5)

const MINUTE_MS = 60_000

/**
 * From when something holds, as the time of day of a clock on the wall; the next full minute, so that it is
 * true: 10:43.
 */
export const showHourFrom = (at: Date, zone: string): string =>
  showHour(new Date(Math.ceil(at.getTime() / MINUTE_MS) * MINUTE_MS), zone)

/** An instant as hours, minutes, seconds in the institution's zone: 10:42:07. */
export const showClock = (at: Date, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: zone }).format(at)
