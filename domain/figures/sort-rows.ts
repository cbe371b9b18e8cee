import { type Figures, missing, rate } from './count'

type Row = { name: string; figures: Figures }

/**
 * Worst first: lowest rate, then most people missing, then the name in Vietnamese order; units that ask
 * nobody come last.
 */
export function worstFirst<R extends Row>(rows: readonly R[]): R[] {
  const share = ({ figures }: R) => rate(figures.done, figures.asked) ?? 2
  return rows.toSorted(
    (a, b) =>
      share(a) - share(b) || missing(b.figures) - missing(a.figures) || a.name.localeCompare(b.name, 'vi'),
  )
}
