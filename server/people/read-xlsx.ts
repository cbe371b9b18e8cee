import { type CellObject, read, SSF } from '@e965/xlsx'

const MAX_COLUMNS = 60
const pad = (value: number): string => String(value).padStart(2, '0')

/** A cell as its reader would see it: dates day first, numbers with the zeros their format shows. */
function cellText(cell: CellObject | undefined): string {
  if (!cell || cell.v === undefined || cell.t === 'e' || cell.t === 'z') return ''
  if (cell.t !== 'n' || typeof cell.v !== 'number') return String(cell.v)
  const format = String(cell.z ?? 'General')
  if (SSF.is_date(format)) {
    const { d, m, y } = SSF.parse_date_code(cell.v)
    return `${pad(d)}/${pad(m)}/${y}`
  }
  return format === 'General' ? String(cell.v) : (cell.w ?? String(cell.v))
}

/** The first sheet of a workbook as lines of text, at most `maxRows`. */
export function readXlsx(bytes: Uint8Array, maxRows: number): string[][] {
  const book = read(bytes, {
    type: 'array',
    dense: true,
    cellFormula: false,
    cellHTML: false,
    cellNF: true,
    sheets: 0,
    sheetRows: maxRows,
  })
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  const lines = sheet?.['!data'] ?? []
  return Array.from(lines, (cells) => Array.from((cells ?? []).slice(0, MAX_COLUMNS), cellText))
}
