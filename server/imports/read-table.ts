import { type CellObject, type Range, read } from '@e965/xlsx'
import { CsvError, parse } from 'csv-parse/sync'
import type { FileFault, PlainFault } from '@/domain/import/import-kind'
import { isZipWithin } from './check-zip'

export const MAX_BYTES = 20 * 1024 * 1024
export const MAX_ROWS = 100_000
const MAX_COLUMNS = 60
export const MAX_UNPACKED = 120 * 1024 * 1024

/** How a file was read, told to who brings it. */
export type TableFormat = 'csv' | 'xlsx'
type Table = { rows: string[][]; format: TableFormat } | { fault: FileFault }
const fault = (code: PlainFault): Table => ({ fault: { code } })

const startsWith = (bytes: Uint8Array, magic: number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte)
/** The type a file really has, by its first bytes; its name is not asked. */
export function fileType(bytes: Uint8Array): 'xlsx' | 'xls' | 'csv' {
  if (startsWith(bytes, [0x50, 0x4b])) return 'xlsx'
  return startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]) ? 'xls' : 'csv'
}

/** Reads an uploaded list into lines of text cells, within limits of size and rows. */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  if (bytes.byteLength > MAX_BYTES) return fault('too_large')
  if (bytes.byteLength === 0) return fault('empty_file')
  const type = fileType(bytes)
  if (type === 'xls') return fault(isLocked(bytes) ? 'locked_xlsx' : 'old_xls')
  const table = type === 'xlsx' ? await xlsxTable(bytes) : csvTable(bytes)
  return 'rows' in table && table.rows.length > MAX_ROWS + 1 ? fault('too_many_rows') : table
}

/**
 * A workbook with a password lies encrypted in the container of the old format, in streams of such a name.
 */
const isLocked = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('Encrypt', 'utf16le'))

async function xlsxTable(bytes: Uint8Array): Promise<Table> {
  if (!(await isZipWithin(bytes, MAX_UNPACKED))) return fault('bad_xlsx')
  try {
    const rows = readXlsx(bytes)
    return isTextWithin(rows, MAX_UNPACKED) ? { rows, format: 'xlsx' } : fault('bad_xlsx')
  } catch {
    return fault('bad_xlsx')
  }
}

/** A text that many cells share is packed once and read as often as it stands there. */
const isTextWithin = (rows: readonly string[][], budget: number): boolean =>
  rows.reduce((left, cells) => cells.reduce((rest, text) => rest - text.length, left), budget) >= 0

const pad = (value: number): string => String(value).padStart(2, '0')

/** A cell as its reader would see it: dates day first, numbers with the zeros their format shows. */
function cellText(cell: CellObject | undefined): string {
  if (!cell || cell.v === undefined || cell.t === 'e' || cell.t === 'z') return ''
  // Dates are read as moments of UTC: the day is the one that is written.
  if (cell.v instanceof Date)
    return `${pad(cell.v.getUTCDate())}/${pad(cell.v.getUTCMonth() + 1)}/${cell.v.getUTCFullYear()}`
  if (cell.t !== 'n' || typeof cell.v !== 'number') return String(cell.v)
  const format = String(cell.z ?? 'General')
  return format === 'General' ? String(cell.v) : (cell.w ?? String(cell.v))
}

/** The first sheet of a workbook as lines of text; a text merged over columns stands in each of them. */
function readXlsx(bytes: Uint8Array): string[][] {
  const book = read(bytes, {
    type: 'array',
    dense: true,
    cellFormula: false,
    cellHTML: false,
    cellNF: true,
    cellDates: true,
    UTC: true,
    sheets: 0,
    sheetRows: MAX_ROWS + 2,
  })
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  const lines = Array.from(sheet?.['!data'] ?? [], (cells) =>
    Array.from((cells ?? []).slice(0, MAX_COLUMNS), cellText),
  )
  for (const merge of sheet?.['!merges'] ?? []) spread(lines, merge)
  return lines
}

function spread(lines: string[][], { s: start, e: end }: Range): void {
  const line = lines[start.r]
  const text = line?.[start.c]
  if (!line || !text || start.r !== end.r || end.c >= MAX_COLUMNS) return
  for (let at = start.c + 1; at <= end.c; at++) if (!line[at]) line[at] = text
}

function csvTable(bytes: Uint8Array): Table {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return fault('not_utf8')
  }
  if (text.includes('\0')) return fault('not_utf8')
  if (/^\s*<(!doctype|html|table|meta|\?xml|style|head|body)\b/i.test(text)) return fault('html_table')
  try {
    // The parser goes by the first line's end; files put together from two programs hold several.
    const lines = text.replace(/\r\n?/g, '\n')
    const rows: string[][] = parse(lines, {
      relax_column_count: true,
      max_record_size: 64 * 1024,
      record_delimiter: '\n',
      to: MAX_ROWS + 2,
    })
    return { rows, format: 'csv' }
  } catch (error) {
    if (error instanceof CsvError) return { fault: { code: 'bad_csv', line: lineOf(error) } }
    throw error
  }
}

const lineOf = (error: CsvError): number => (typeof error.lines === 'number' ? error.lines : 1)
