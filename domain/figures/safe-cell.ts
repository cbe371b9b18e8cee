/**
 * A text that no spreadsheet takes for a formula: whatever begins like one, also behind spaces or in full
 * width, gets an apostrophe. Numbers stay numbers and need none.
 */
export const safeCell = (text: string): string =>
  /^\s*[=+\-@＝＋－＠|]|^[\t\r\n]/u.test(text) ? `'${text}` : text

export type Cell = string | number | null

/**
 * Where semicolons part cells (Excel in Vietnam) a text is cut at its own: no part of it may begin like a
 * formula either.
 */
const safeParts = (text: string): string => text.replace(/[;\t](?=["\s]*[=+\-@＝＋－＠|])/gu, "$&'")

/** One line of a CSV file (RFC 4180). */
export function csvLine(cells: readonly Cell[]): string {
  const texts = cells.map((cell) => {
    if (cell === null) return ''
    if (typeof cell === 'number') return String(cell)
    const text = safeParts(safeCell(cell))
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  })
  return `${texts.join(',')}\r\n`
}
