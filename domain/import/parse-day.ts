import type { Day } from '../time/calendar'

/** A date as people write it here, day first: 3/9/2002, 03-09-2002, 03.09.2002; null when it is none. */
export function parseDay(text: string): Day | null {
  const match = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text)
  if (!match) return null
  const [, day = '', , month = '', year = ''] = match
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  // 31/02 rolls over into March: then it was no date.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null
}
