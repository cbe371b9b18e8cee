import type { Cell } from '@/domain/figures/safe-cell'

export type TableFormat = 'csv' | 'xlsx'

/** A list on its way into a file; rows come as they are read, page by page. */
export type Table = {
  fileName: string
  sheetName: string
  /**
   * What the list is about, above it in a workbook: of what, of whom, counted when. A CSV file is the bare
   * list.
   */
  about: [label: string, value: string][]
  head: string[]
  rows: AsyncIterable<Cell[]> | Iterable<Cell[]>
}
