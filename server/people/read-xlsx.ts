import { type CellObject, type Range, read } from '@e965/xlsx'

const MAX_COLUMNS = 60
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

/** The first sheet of a workbook as lines of text, at most `maxRows`; a text merged over columns stands in each of them. */
export function readXlsx(bytes: Uint8Array, maxRows: number): string[][] {
  const book = read(bytes, {
    type: 'array',
    dense: true,
    cellFormula: false,
    cellHTML: false,
    cellNF: true,
    cellDates: true,
    UTC: true,
    sheets: 0,
    sheetRows: maxRows,
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
