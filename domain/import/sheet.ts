import { type Field, findColumns, missingColumns } from './columns'
import type { FileFault, ImportKind, RowError, RowErrorCode } from './import-kind'
import { cleanCell, type Read } from './read-cell'

/** One filled line of a list, by the number a spreadsheet shows for it. */
export type Line = { row: number; cells: readonly string[] }
export type Sheet = {
  headers: readonly string[]
  columns: ReadonlyMap<Field, number>
  lines: readonly Line[]
}

/** Finds header and lines of a table as read from a file; empty lines do not count. */
export function readSheet(
  kind: ImportKind,
  table: readonly (readonly string[])[],
): { sheet: Sheet } | { fault: FileFault } {
  const lines = table
    .map((cells, at) => ({ row: at + 1, cells: cells.map(cleanCell) }))
    .filter(({ cells }) => cells.some((text) => text !== ''))
  const [header, ...rest] = lines
  if (!header || rest.length === 0) return { fault: { code: 'empty_file' } }
  const columns = findColumns(kind, header.cells)
  const missing = missingColumns(kind, columns)
  return missing.length > 0
    ? { fault: { code: 'missing_columns', columns: missing } }
    : { sheet: { headers: header.cells, columns, lines: rest } }
}

/** Reads the fields of one line and collects what is wrong with them. */
export class LineReader {
  readonly errors: RowError[] = []
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
    if ('value' in result) return result.value
    this.fault(field, result.fault)
    return null
  }

  fault(field: Field, code: RowErrorCode): void {
    this.errors.push({
      row: this.row,
      column: headerOf(this.sheet, field),
      code,
      value: this.text(field).slice(0, 60),
    })
  }
}

export function headerOf(sheet: Sheet, field: Field): string {
  const at = sheet.columns.get(field)
  return at === undefined ? '' : (sheet.headers[at] ?? '')
}
