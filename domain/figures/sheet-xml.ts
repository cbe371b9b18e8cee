import { type Cell, safeCell } from './safe-cell'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (unit: string): string =>
  `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

/**
 * A text inside a workbook's XML. What XML cannot hold, or would read as something else, is written as
 * workbooks write it:
 * `_x000D_`; and what looks like that already, so that it comes back as it is.
 */
export const xmlText = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
    .replace(/[\0-\x08\x0b-\x1f\ufffe\uffff]/g, escaped)
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)

/** The name of a column by its place: A, B … Z, AA. */
export function columnName(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : columnName(Math.floor(at / 26) - 1) + last
}

/** A row of a sheet; texts stand in their cells and no spreadsheet takes one for a formula. */
export function sheetRow(cells: readonly Cell[], row: number): string {
  const written = cells.map((cell, at) => {
    if (cell === null || cell === '') return ''
    const place = `r="${columnName(at)}${row}"`
    if (typeof cell === 'number') return `<c ${place}><v>${cell}</v></c>`
    return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${xmlText(safeCell(cell))}</t></is></c>`
  })
  return `<row r="${row}">${written.join('')}</row>`
}
