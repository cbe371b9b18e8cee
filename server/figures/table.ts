import type { Cell } from '@/domain/figures/safe-cell'

/** A list on its way into a file; rows come as they are read, page by page. */
export type Table = {
  fileName: string
  sheetName: string
  head: string[]
  rows: AsyncIterable<Cell[]> | Iterable<Cell[]>
}
