import type { Day } from '../time/calendar'

/**
 * A date as people write it here, day first: 3/9/2002, 03-09-2002, 03.09.2002; or as programs do:
 * 2002-09-03. A time at midnight does not matter. Null when it is none.
 */
export function parseDay(text: string): Day | null {
  const day = text
    .replace(/[T ]0?0:00(:00(\.0+)?)?Z?$/, '')
    .replace(/ *([/.-]) */g, '$1')
    .replace(/(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/, '$4-$3-$1')
    .replace(/-(\d)(?!\d)/g, '-0$1')
  return /^\d{4}-\d\d-\d\d/.test(day) && exists(day) ? day : null
}

/** 31/02 rolls over into March: then it was no date. */
function exists(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'
const spelt = new RegExp(
  `^(\\d{1,2}[-/ ](${months})|(${months})[-/ ]\\d{1,2}|\\d{1,2}[-/ ]thg ?\\d{1,2})([-/ ]\\d{2,4})?$`,
  'i',
)

/**
 * What a spreadsheet shows for a cell it took for a date: where no date is meant, "1-2" became the first of
 * February.
 */
export const looksLikeDate = (text: string): boolean => parseDay(text) !== null || spelt.test(text)
