import { Cell } from '@/components/board/cell'
import { where } from '@/components/board/painted-column'
import { DataTable } from '@/components/people/data-table'
import type { Shown } from '@/server/figures/column'
import type { MissingPerson } from '@/server/figures/missing'
import { namesColumns } from '@/server/figures/names-columns'
import { paintColumns, paintRow } from '../paint'

type Props = { shown: Shown; people: readonly MissingPerson[] }

/** Who is left, with how far each is; a name leads to the person. */
export function NamesTable({ shown, people }: Props) {
  const columns = paintColumns(namesColumns, shown)
  const person = (id: string) => `/${shown.lang}/manage/people/${id}`
  return (
    <DataTable
      caption={shown.t('names.caption')}
      columns={columns.map(({ heading }) => heading)}
      looks={columns.map((column) => where(column))}
      rows={people.map((row) => ({
        key: row.id,
        cells: paintRow(namesColumns, row, shown, { person }).map((cell, at) => (
          <Cell key={columns[at]?.key} cell={cell} />
        )),
      }))}
    />
  )
}
