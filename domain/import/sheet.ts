import { plainLetters } from '../text/fold-code'
import { searchText } from '../text/search-text'
import { columnsOf, type Field, otherWords } from './header-words'
import type { FileFault, ImportKind } from './import-kind'

/** One filled line of a list, by the number a spreadsheet shows for it. */
export type Line = { row: number; cells: readonly string[] }
export type Sheet = {
  headerRow: number
  headers: readonly string[]
  columns: ReadonlyMap<Field, number>
  lines: readonly Line[]
}

/** A letterhead above the header is skipped when it is not longer than this. */
const LETTERHEAD = 12

/** Finds header and lines of a table as read from a file; empty lines do not count. */
export function readSheet(
  kind: ImportKind,
  table: readonly (readonly string[])[],
): { sheet: Sheet } | { fault: FileFault } {
  const filled = table
    .map((cells, at) => ({ row: at + 1, cells: cells.map(cleanCell) }))
    .filter(({ cells }) => cells.some((text) => text !== ''))
  const isHeader = ({ cells }: Line): boolean => missingColumns(kind, findColumns(kind, cells)).length === 0
  const at = Math.max(0, filled.slice(0, LETTERHEAD).findIndex(isHeader))
  const [header, ...lines] = filled.slice(at)
  if (!header || lines.length === 0) return { fault: { code: 'empty_file' } }
  const { row: headerRow, cells: headers } = header
  const columns = findColumns(kind, headers)
  const blank = blankHeader(headers, columns, lines)
  if (blank) return { fault: { code: 'blank_header', columns: [blank] } }
  const missing = missingColumns(kind, columns)
  if (missing.length > 0) return { fault: { code: 'missing_columns', columns: missing } }
  const twice = repeatedHeaders(headers, columns)
  if (twice.length > 0) return { fault: { code: 'column_twice', columns: twice } }
  return { sheet: { headerRow, headers, columns, lines } }
}

/**
 * A cell as it is kept: composed (NFC), ordinary letters and single spaces, nothing invisible and no half
 * letters.
 */
export const cleanCell = (text: string): string =>
  plainLetters(text.replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '').normalize('NFC'))
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}]/gu, '')
    .trim()

/**
 * A column with words but no header beside a name is half of the name: dropped, it would be missed on
 * certificates.
 */
function blankHeader(
  headers: readonly string[],
  columns: ReadonlyMap<Field, number>,
  lines: readonly Line[],
): string | null {
  const names = (['fullName', 'familyName', 'middleName', 'givenName'] as const).flatMap(
    (field) => columns.get(field) ?? [],
  )
  const beside = names.flatMap((at) => [at - 1, at + 1]).filter((at) => !headers[at])
  const at = beside.find((column) => lines.some(({ cells }) => /\p{L}/u.test(cells[column] ?? '')))
  return at === undefined ? null : columnLetter(at)
}

/** The name a spreadsheet gives a column: A … Z, AA … */
const columnLetter = (at: number): string =>
  (at >= 26 ? String.fromCharCode(64 + Math.floor(at / 26)) : '') + String.fromCharCode(65 + (at % 26))

/** The headers that are read and those that are left unread, as the file writes them. */
export function readHeaders({ headers, columns }: Sheet): { understood: string[]; ignored: string[] } {
  const read = new Set(columns.values())
  const named = headers.map((text, at) => ({ text, isRead: read.has(at) })).filter(({ text }) => text !== '')
  return {
    understood: named.filter(({ isRead }) => isRead).map(({ text }) => text),
    ignored: named.filter(({ isRead }) => !isRead).map(({ text }) => text),
  }
}

export function headerOf(sheet: Sheet, field: Field): string {
  const at = sheet.columns.get(field)
  return at === undefined ? '' : (sheet.headers[at] ?? '')
}

const tidy = (header: string): string =>
  header
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
const bare = (header: string): string => searchText(tidy(header))

/** The known words of a kind of list: with their accents, and without them where several may be meant. */
function wordsOf(kind: ImportKind) {
  const words = [
    ...columnsOf[kind].flatMap(({ field, headers }) => headers.map((word) => ({ word, field }))),
    ...otherWords.map((word) => ({ word, field: null })),
  ]
  const byBare = new Map<string, Set<Field | null>>()
  for (const { word, field } of words)
    byBare.set(bare(word), (byBare.get(bare(word)) ?? new Set()).add(field))
  return { exact: new Map(words.map(({ word, field }) => [tidy(word), field])), byBare }
}

/** What a header means: by its letters with their accents; without them only where one meaning is left. */
function fieldOf(header: string, { exact, byBare }: ReturnType<typeof wordsOf>): Field | null {
  const field = exact.get(tidy(header))
  if (field !== undefined) return field
  const [only = null, ...others] = byBare.get(bare(header)) ?? []
  return others.length === 0 ? only : null
}

/** Where each field stands in a header line; fields the file does not have are absent. */
export function findColumns(kind: ImportKind, headers: readonly string[]): Map<Field, number> {
  const words = wordsOf(kind)
  const fields = headers.map((header) => fieldOf(header, words))
  const found = new Map<Field, number>()
  for (const [at, field] of fields.entries()) if (field && !found.has(field)) found.set(field, at)
  return splitMergedName(fields, found)
}

/** "Họ và tên" over two or three columns, as merged cells read, is family, middle and given name. */
function splitMergedName(fields: (Field | null)[], found: Map<Field, number>): Map<Field, number> {
  const first = fields.indexOf('fullName')
  if (fields[first + 1] !== 'fullName') return found
  const last = fields[first + 2] === 'fullName' ? first + 2 : first + 1
  found.delete('fullName')
  found.set('familyName', first).set('givenName', last)
  return last - first === 2 ? found.set('middleName', first + 1) : found
}

/** The headers a file must have and does not, as a person would write them. */
export function missingColumns(kind: ImportKind, found: ReadonlyMap<Field, number>): string[] {
  const missing = columnsOf[kind]
    .filter(({ field, isRequired }) => isRequired && !found.has(field))
    .map(({ headers }) => headers[0])
  const hasName = found.has('fullName') || (found.has('familyName') && found.has('givenName'))
  return kind === 'classes' || hasName ? missing : [...missing, 'Họ và tên']
}

/**
 * Headers that stand over two columns that are read: which of them is meant cannot be guessed. One that is
 * merged over the parts of a name is no doubt.
 */
export function repeatedHeaders(headers: readonly string[], found: ReadonlyMap<Field, number>): string[] {
  const parts = new Set<Field>(['familyName', 'middleName'])
  const read = new Set([...found].filter(([field]) => !parts.has(field)).map(([, at]) => at))
  return headers.filter(
    (header, at) => read.has(at) && headers.slice(at + 1).some((later) => tidy(later) === tidy(header)),
  )
}
