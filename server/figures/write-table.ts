import { csvLine } from '@/domain/figures/safe-cell'
import { inBlocks, toStream } from './text-blocks'
import type { Table, TableFormat } from './table'
import { writeWorkbook } from './write-workbook'

export type TableFile = { name: string; type: string; body: ReadableStream<Uint8Array> }

/** The list as a file that goes out while it is read. */
export function writeTable(table: Table, format: TableFormat): TableFile {
  const name = `${table.fileName}.${format}`
  if (format === 'csv')
    return { name, type: 'text/csv; charset=utf-8', body: toStream(inBlocks(csvLines(table))) }
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { name, type, body: writeWorkbook(table) }
}

async function* csvLines({ head, rows }: Table): AsyncGenerator<string> {
  // Without the mark Excel reads UTF-8 as something else and breaks every Vietnamese name.
  yield `\ufeff${csvLine(head)}`
  for await (const row of rows) yield csvLine(row)
}
