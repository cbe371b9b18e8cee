import { z } from 'zod'
import { isPrintable } from '../certificate/printable'
import { type Status, statusOf } from '../people/status'
import { searchText } from '../text/search-text'
import type { Day } from '../time/calendar'
import type { RowErrorCode, RowNoteCode } from './import-kind'
import { textFault } from './legacy-text'
import { looksLikeDate, parseDay } from './parse-day'

export type Read<T> = { value: T; note?: RowNoteCode } | { fault: RowErrorCode }

/** A code is text: 00002476 keeps its zeros, and 2476.0 or 2.476E+3 is what a spreadsheet made of one. */
export function readCode(text: string): Read<string> {
  if (/^\d+([.,]\d+)?E\+?\d+$/i.test(text) || /^\d+[.,]0+$/.test(text)) return { fault: 'code_as_number' }
  if (looksLikeDate(text)) return { fault: 'cell_as_date' }
  return /^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,31}$/u.test(text) ? { value: text } : { fault: 'bad_code' }
}

/**
 * People are called as they are: apostrophes of every kind and middle dots belong to names, other signs are
 * only told.
 */
export function readName(text: string): Read<string> {
  if (text.length > 100) return { fault: 'too_long' }
  if (looksLikeDate(text)) return { fault: 'cell_as_date' }
  // A backtick or acute accent between letters is an apostrophe, not lost text.
  const fault = textFault(text.replace(/(\p{L})[`´](?=\p{L})/gu, "$1'"))
  if (fault) return { fault }
  // It will stand on a certificate one day.
  if (!isPrintable(text)) return { fault: 'not_printable' }
  if (/^['’‘ʼ`´ʻ]?\p{L}[\p{L}\p{M} .,'’‘ʼ`´ʻ·()-]*$/u.test(text)) return { value: text }
  return /^[\p{L}'’‘ʼ][^\p{C}<>=@]*$/u.test(text) ? { value: text, note: 'odd_name' } : { fault: 'bad_name' }
}

/** The name of a class, unit or position. */
export const readLabel =
  (limit: number) =>
  (text: string): Read<string> => {
    if (text.length > limit) return { fault: 'too_long' }
    if (looksLikeDate(text)) return { fault: 'cell_as_date' }
    const fault = textFault(text)
    if (fault) return { fault }
    return /^[\p{L}\p{N}][^\p{C}<>]*$/u.test(text) ? { value: text } : { fault: 'bad_name' }
  }

export const readBirthDate =
  (today: Day) =>
  (text: string): Read<Day> => {
    const day = parseDay(text)
    if (!day) return { fault: 'bad_date' }
    return day >= '1900-01-01' && day < today ? { value: day } : { fault: 'date_out_of_range' }
  }

/** The day from which a status holds; what is still to come is entered when it has come. */
export const readStatusDate =
  (today: Day) =>
  (text: string): Read<Day> => {
    const day = parseDay(text)
    if (!day) return { fault: 'bad_date' }
    return day <= today ? { value: day } : { fault: 'date_in_future' }
  }

const Email = z.email().max(254)
export const readEmail = (text: string): Read<string> =>
  Email.safeParse(text).success ? { value: text } : { fault: 'bad_email' }

export function readStatus(text: string): Read<Status> {
  const value = statusOf(text)
  return value ? { value } : { fault: 'bad_status' }
}

const yes = ['co', 'x', 'yes', 'true', '1', 'dung', '✓', '✔']
const no = ['khong', 'no', 'false', '0', 'sai']
export function readYesNo(text: string): Read<boolean> {
  const word = searchText(text)
  if (yes.includes(word)) return { value: true }
  return no.includes(word) ? { value: false } : { fault: 'bad_yes_no' }
}
