import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { Cell } from '@/domain/figures/safe-cell'
import { sheetRow, xmlText } from '@/domain/figures/sheet-xml'
import { inBlocks } from './text-blocks'
import type { Table } from './table'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const relation = (type: string, target: string): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`

/** The parts of a workbook of one sheet besides the sheet itself (ECMA-376). */
const parts = (sheetName: string): [name: string, text: string][] => [
  [
    '[Content_Types].xml',
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
  ],
  ['_rels/.rels', relation('officeDocument', 'xl/workbook.xml')],
  [
    'xl/workbook.xml',
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${xmlText(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
  ['xl/_rels/workbook.xml.rels', relation('worksheet', 'worksheets/sheet1.xml')],
]

/**
 * A workbook that is packed while it is read: as much memory for a hundred thousand rows as for ten, and
 * nobody waits.
 */
export function writeWorkbook(table: Table): ReadableStream<Uint8Array> {
  const zip = new ZipFile()
  const sheet = Readable.from(inBlocks(sheetLines(table)))
  const out = Readable.from(zip.outputStream)
  const fail = (error: Error) => out.destroy(error)
  sheet.once('error', fail)
  zip.once('error', fail)
  // Whoever leaves off ends the reading, too.
  out.once('close', () => sheet.destroy())
  for (const [name, text] of parts(table.sheetName)) zip.addBuffer(Buffer.from(text), name)
  zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml')
  zip.end()
  return Readable.toWeb(out) as ReadableStream<Uint8Array>
}

/** So many rows decide how wide the columns stand. */
const SAMPLE = 200

async function* sheetLines({ about, head, rows }: Table): AsyncGenerator<string> {
  const above: Cell[][] = about.length > 0 ? [...about, []] : []
  const sample: Cell[][] = []
  const reading = everyRow(rows)
  while (sample.length < SAMPLE) {
    const { value, done } = await reading.next()
    if (done) break
    sample.push(value)
  }
  yield `${XML}<worksheet xmlns="${MAIN}"><cols>${columnWidths(head, sample)}</cols><sheetData>`
  let at = 0
  for (const row of [...above, head, ...sample]) yield sheetRow(row, ++at)
  for await (const row of reading) yield sheetRow(row, ++at)
  yield '</sheetData></worksheet>'
}

async function* everyRow(rows: Table['rows']): AsyncGenerator<Cell[]> {
  yield* rows
}

const columnWidths = (head: readonly string[], rows: readonly Cell[][]): string =>
  head
    .map((_, at) => {
      const longest = Math.max(0, ...rows.map((row) => String(row[at] ?? '').length))
      const width = Math.min(40, Math.max(8, longest + 2))
      return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`
    })
    .join('')
