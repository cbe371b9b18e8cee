import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

export type Cell = string | number | boolean | null
export type Row = readonly Cell[]
export type Sheet = { table: string; columns: readonly string[]; rows: Iterable<Row> }

const CHUNK = 65_536
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** One value in PostgreSQL's COPY text format. */
export function copyCell(value: Cell): string {
  if (value === null) return '\\N'
  if (typeof value === 'boolean') return value ? 't' : 'f'
  if (typeof value === 'number') return String(value)
  return /[\\\t\n\r]/.test(value) ? value.replace(/[\\\t\n\r]/g, (char) => escapes[char] ?? char) : value
}

function* chunks(rows: Iterable<Row>, count: () => void): Generator<string> {
  let text = ''
  for (const row of rows) {
    text += `${row.map(copyCell).join('\t')}\n`
    count()
    if (text.length < CHUNK) continue
    yield text
    text = ''
  }
  if (text) yield text
}

/** Streams rows into a table by COPY, as fast as the server takes them; answers how many. */
export async function copyRows(client: pg.ClientBase, { table, columns, rows }: Sheet): Promise<number> {
  let copied = 0
  const target = client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`))
  await pipeline(Readable.from(chunks(rows, () => copied++)), target)
  return copied
}
