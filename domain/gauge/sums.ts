import type { Sums } from '../figures/mean-interval'
import type { Pair } from './cells'

/** What is kept of a cell: sums and sums of squares, of which means and intervals are made. */
export type CellSums = Record<keyof Pair | `${keyof Pair}Sq` | 'changeTrueSq' | 'changeFalseSq', number>

const square = (n: number): number => n * n

export function sumPairs(pairs: readonly Pair[]): CellSums {
  const sum = (of: (pair: Pair) => number) => pairs.reduce((all, pair) => all + of(pair), 0)
  return {
    beforeTrue: sum(({ beforeTrue }) => beforeTrue),
    beforeFalse: sum(({ beforeFalse }) => beforeFalse),
    afterTrue: sum(({ afterTrue }) => afterTrue),
    afterFalse: sum(({ afterFalse }) => afterFalse),
    beforeTrueSq: sum(({ beforeTrue }) => square(beforeTrue)),
    beforeFalseSq: sum(({ beforeFalse }) => square(beforeFalse)),
    afterTrueSq: sum(({ afterTrue }) => square(afterTrue)),
    afterFalseSq: sum(({ afterFalse }) => square(afterFalse)),
    changeTrueSq: sum(({ beforeTrue, afterTrue }) => square(afterTrue - beforeTrue)),
    changeFalseSq: sum(({ beforeFalse, afterFalse }) => square(afterFalse - beforeFalse)),
  }
}

/** The six samples of a figure: four counts, and what changed in each person. */
export function samplesOf(
  n: number,
  sums: CellSums,
): Record<keyof Pair | 'changeTrue' | 'changeFalse', Sums> {
  const of = (name: keyof Pair): Sums => ({ n, sum: sums[name], squares: sums[`${name}Sq`] })
  return {
    beforeTrue: of('beforeTrue'),
    beforeFalse: of('beforeFalse'),
    afterTrue: of('afterTrue'),
    afterFalse: of('afterFalse'),
    changeTrue: { n, sum: sums.afterTrue - sums.beforeTrue, squares: sums.changeTrueSq },
    changeFalse: { n, sum: sums.afterFalse - sums.beforeFalse, squares: sums.changeFalseSq },
  }
}
