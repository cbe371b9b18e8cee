import { z } from 'zod'
import { isPrintable } from '../certificate/printable'
import { searchText } from '../text/search-text'
import type { Day } from '../time/calendar'
import type { RowErrorCode } from './import-kind'
import { parseDay } from './parse-day'

export type Read<T> = { value: T } | { fault: RowErrorCode }

/** A cell as it is kept: composed (NFC), ordinary single spaces, nothing invisible. */
export const cleanCell = (text: string): string =>
  text
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()

/** A code is text: 00002476 keeps its zeros. */
export function readCode(text: string): Read<string> {
  if (/^\d+([.,]\d+)?E\+?\d+$/i.test(text)) return { fault: 'code_as_number' }
  return /^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,31}$/u.test(text) ? { value: text } : { fault: 'bad_code' }
}

export function readName(text: string): Read<string> {
  if (text.length > 100) return { fault: 'too_long' }
  if (!/^\p{L}[\p{L}\p{M} .'’()-]*$/u.test(text)) return { fault: 'bad_name' }
  // It will stand on a certificate one day.
  return isPrintable(text) ? { value: text } : { fault: 'not_printable' }
}

/** The name of a class, unit or position. */
export const readLabel =
  (limit: number) =>
  (text: string): Read<string> => {
    if (text.length > limit) return { fault: 'too_long' }
    return /^[\p{L}\p{N}][^\p{C}<>]*$/u.test(text) ? { value: text } : { fault: 'bad_name' }
  }

export const readBirthDate =
  (today: Day) =>
  (text: string): Read<Day> => {
    const day = parseDay(text)
    if (!day) return { fault: 'bad_date' }
    return day >= '1900-01-01' && day < today ? { value: day } : { fault: 'date_out_of_range' }
  }

const Email = z.email().max(254)
export const readEmail = (text: string): Read<string> =>
  Email.safeParse(text).success ? { value: text } : { fault: 'bad_email' }

export type Standing = 'active' | 'on_leave'
const standings = new Map<string, Standing>([
  ['dang hoc', 'active'],
  ['dang theo hoc', 'active'],
  ['binh thuong', 'active'],
  ['active', 'active'],
  ['bao luu', 'on_leave'],
  ['tam dung', 'on_leave'],
  ['on leave', 'on_leave'],
])
const answers = new Map<string, boolean>([
  ['co', true],
  ['x', true],
  ['yes', true],
  ['khong', false],
  ['no', false],
])
const oneOf =
  <T>(known: ReadonlyMap<string, T>, fault: RowErrorCode) =>
  (text: string): Read<T> => {
    const value = known.get(searchText(text))
    return value === undefined ? { fault } : { value }
  }

export const readStanding = oneOf(standings, 'bad_status')
export const readYesNo = oneOf(answers, 'bad_yes_no')
