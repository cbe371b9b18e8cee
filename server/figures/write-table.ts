import * as XLSX from '@e965/xlsx'
import { type Cell, csvLine, safeCell } from '@/domain/figures/safe-cell'
import type { Table, TableFormat } from './table'

export type TableFile = {
  name: string
  type: string
  body: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>
}

/** The list as a file. CSV goes out while it is read; a workbook is one zip and is made whole. */
export async function writeTable(table: Table, format: TableFormat): Promise<TableFile> {
  const name = `${table.fileName}.${format}`
  if (format === 'csv') return { name, type: 'text/csv; charset=utf-8', body: csvStream(table) }
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { name, type, body: await workbook(table) }
}

async function* csvLines({ head, rows }: Table): AsyncGenerator<string> {
  // Without the mark Excel reads UTF-8 as something else and breaks every Vietnamese name.
  yield `\ufeff${csvLine(head)}`
  for await (const row of rows) yield csvLine(row)
}

function csvStream(table: Table): ReadableStream<Uint8Array> {
  const lines = csvLines(table)
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await lines.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await lines.return(undefined)
    },
  })
}

async function workbook({ head, rows, sheetName, about }: Table): Promise<Uint8Array<ArrayBuffer>> {
  const safe = (row: readonly Cell[]): Cell[] =>
    row.map((cell) => (typeof cell === 'string' ? safeCell(cell) : cell))
  const above = about.length > 0 ? [...about.map(safe), []] : []
  const lines: Cell[][] = [safe(head)]
  for await (const row of rows) lines.push(safe(row))
  const sheet = XLSX.utils.aoa_to_sheet([...above, ...lines])
  sheet['!cols'] = head.map((_, column) => ({
    wch: Math.min(40, Math.max(8, ...lines.slice(0, 200).map((row) => String(row[column] ?? '').length + 2))),
  }))
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, sheet, sheetName)
  return new Uint8Array(
    XLSX.write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer,
  )
}
