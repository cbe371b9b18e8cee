import { type Field, findColumns, missingColumns, repeatedHeaders } from './columns'
import type { FileFault, ImportKind, RowError, RowErrorCode, RowNote, RowNoteCode } from './import-kind'
import { cleanCell, type Read } from './read-cell'

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

/** A column with words but no header beside a name is half of the name: dropped, it would be missed on certificates. */
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

/** Reads the fields of one line and collects what is wrong with them. */
export class LineReader {
  readonly errors: RowError[] = []
  readonly notes: RowNote[] = []
  constructor(
    private readonly sheet: Sheet,
    private readonly line: Line,
  ) {}

  get row(): number {
    return this.line.row
  }

  has(field: Field): boolean {
    return this.sheet.columns.has(field)
  }

  text(field: Field): string {
    const at = this.sheet.columns.get(field)
    return at === undefined ? '' : (this.line.cells[at] ?? '')
  }

  /** A field that must hold something; answers '' after an error, the line is then left out. */
  required(field: Field, read: (text: string) => Read<string>): string {
    if (this.text(field) !== '') return this.optional(field, read) ?? ''
    this.fault(field, 'empty')
    return ''
  }

  /** A field that may be empty or have no column: null, which changes nothing. */
  optional<T>(field: Field, read: (text: string) => Read<T>): T | null {
    const text = this.text(field)
    if (text === '') return null
    const result = read(text)
    if ('fault' in result) this.fault(field, result.fault)
    else if (result.note) this.note(field, result.note)
    return 'value' in result ? result.value : null
  }

  fault(field: Field, code: RowErrorCode): void {
    this.errors.push({ ...this.cell(field), code })
  }

  note(field: Field, code: RowNoteCode): void {
    this.notes.push({ ...this.cell(field), code })
  }

  private cell(field: Field): { row: number; column: string; value: string } {
    return { row: this.row, column: headerOf(this.sheet, field), value: this.text(field).slice(0, 60) }
  }
}

export function headerOf(sheet: Sheet, field: Field): string {
  const at = sheet.columns.get(field)
  return at === undefined ? '' : (sheet.headers[at] ?? '')
}
