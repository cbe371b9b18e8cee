import type { Day } from '../time/calendar'

/**
 * A date as people write it here, day first: 3/9/2002, 03-09-2002, 03.09.2002; or as programs do: 2002-09-03. A time at
 * midnight does not matter. Null when it is none.
 */
export function parseDay(text: string): Day | null {
  const date = text.replace(/[T ]0?0:00(:00(\.0+)?)?Z?$/, '').replace(/ *([/.-]) */g, '$1')
  const local = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(date)
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(date)
  if (local) return existing(local[4], local[3], local[1])
  return iso ? existing(iso[1], iso[2], iso[3]) : null
}

function existing(year = '', month = '', day = ''): Day | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  // 31/02 rolls over into March: then it was no date.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null
}

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'
const spelt = new RegExp(
  `^(\\d{1,2}[-/ ](${months})|(${months})[-/ ]\\d{1,2}|\\d{1,2}[-/ ]thg ?\\d{1,2})([-/ ]\\d{2,4})?$`,
  'i',
)

/** What a spreadsheet shows for a cell it took for a date: where no date is meant, "1-2" became the first of February. */
export const looksLikeDate = (text: string): boolean => parseDay(text) !== null || spelt.test(text)
