import { CsvError, parse } from 'csv-parse/sync'
import type { FileFault } from '@/domain/import/import-kind'
import { isZipWithin } from './check-zip'
import { readXlsx } from './read-xlsx'

export const MAX_BYTES = 20 * 1024 * 1024
export const MAX_ROWS = 100_000
const MAX_UNPACKED = 120 * 1024 * 1024

type Table = { rows: string[][] } | { fault: FileFault }
const fault = (code: Exclude<FileFault['code'], 'missing_columns'>): Table => ({ fault: { code } })

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
  if (type === 'xls') return fault('old_xls')
  const table = type === 'xlsx' ? await xlsxTable(bytes) : csvTable(bytes)
  return 'rows' in table && table.rows.length > MAX_ROWS + 1 ? fault('too_many_rows') : table
}

async function xlsxTable(bytes: Uint8Array): Promise<Table> {
  if (!(await isZipWithin(bytes, MAX_UNPACKED))) return fault('bad_xlsx')
  try {
    return { rows: readXlsx(bytes, MAX_ROWS + 2) }
  } catch {
    return fault('bad_xlsx')
  }
}

function csvTable(bytes: Uint8Array): Table {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return fault('not_utf8')
  }
  if (text.includes('\0')) return fault('not_utf8')
  try {
    return { rows: parse(text, { relax_column_count: true, max_record_size: 64 * 1024, to: MAX_ROWS + 2 }) }
  } catch (error) {
    if (error instanceof CsvError) return fault('bad_csv')
    throw error
  }
}
