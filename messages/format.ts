import type { Lang } from '@/domain/lang/lang'
import type { Day } from '@/domain/time/calendar'

const locale = (lang: Lang): string => (lang === 'vi' ? 'vi-VN' : 'en-GB')

/** 15/12/2026, the same in both languages. */
export const showDay = (day: Day): string => day.split('-').reverse().join('/')

/** An instant as date and time of day in the institution's zone. */
export const showTime = (at: Date, lang: Lang, zone: string): string =>
  new Intl.DateTimeFormat(locale(lang), { dateStyle: 'short', timeStyle: 'medium', timeZone: zone }).format(at)

/** An instant as hours, minutes, seconds in the institution's zone: 10:42:07. */
export const showClock = (at: Date, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: zone }).format(at)

export const showNumber = (value: number, lang: Lang): string => new Intl.NumberFormat(locale(lang)).format(value)
