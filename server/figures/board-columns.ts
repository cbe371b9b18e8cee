import type { AskedEvidence } from '@/domain/enrolment/evidence'
import { type Figures, missing, rate } from '@/domain/figures/count'
import type { BoardRow, BoardSum } from './board-rows'
import { type Column, everywhere, inFiles, onPages, type Value } from './column'

type Line = BoardRow | BoardSum
type BoardColumn = Column<Line>

const count = (n: number | null): Value => ({ is: 'count', n })
const figure = (
  key: string,
  heading: BoardColumn['heading'],
  media: BoardColumn['media'],
  n: (figures: Figures) => number,
): BoardColumn => ({ key, heading, media, align: 'end', value: ({ figures }) => count(n(figures)) })

/** Who took part beside who did what counts; where taking part counts, who passed. */
function bar({ figures }: Line, evidence: AskedEvidence): Value {
  const other = evidence === 'took_part' ? 'passed' : 'took_part'
  const also = rate(other === 'passed' ? figures.passed : figures.tookPart, figures.asked)
  const share = rate(figures.done, figures.asked)
  return { is: 'bar', share, also: also === null ? null : { evidence: other, share: also } }
}

/** The columns of a board, in their order, wherever it is read. */
export const boardColumns: readonly BoardColumn[] = [
  {
    key: 'unit',
    heading: 'board.col.unit',
    media: everywhere,
    align: 'start',
    value(row, { t }) {
      if (!row.unit) return { is: 'sum', name: t('board.total') }
      const isBesideItsParts = row.isDirect && row.unit.kind !== 'class'
      const name = isBesideItsParts ? t('board.direct', { unit: row.name }) : row.name
      const note = row.advisers ? t('board.adviser', { names: row.advisers }) : ''
      return { is: 'unit', id: row.unit.id, name, note }
    },
  },
  {
    key: 'code',
    heading: 'export.code',
    media: inFiles,
    align: 'start',
    value: ({ unit }) => ({ is: 'text', text: unit?.code ?? '' }),
  },
  {
    key: 'advisers',
    heading: 'export.advisers',
    media: inFiles,
    align: 'start',
    value: (row) => ({ is: 'text', text: (row.unit && row.advisers) ?? '' }),
  },
  {
    key: 'bar',
    heading: 'board.col.bar',
    media: onPages,
    align: 'start',
    value: (row, { evidence }) => bar(row, evidence),
  },
  {
    key: 'done',
    heading: 'board.col.done',
    media: onPages,
    align: 'end',
    value: ({ figures: { done, asked } }) => ({ is: 'part', n: done, of: asked }),
  },
  figure('asked', 'export.asked', inFiles, ({ asked }) => asked),
  figure('tookPart', 'export.took_part', inFiles, ({ tookPart }) => tookPart),
  figure('completed', 'export.completed', inFiles, ({ completed }) => completed),
  figure('passed', 'export.passed', inFiles, ({ passed }) => passed),
  figure('kept', 'export.kept', inFiles, ({ kept }) => kept),
  {
    key: 'rate',
    heading: 'export.rate',
    media: inFiles,
    align: 'end',
    value: ({ figures: { done, asked } }) => ({ is: 'share', share: rate(done, asked) }),
  },
  figure('left', 'export.left', ['print', ...inFiles], missing),
  {
    key: 'late',
    heading: 'board.col.late',
    media: everywhere,
    align: 'end',
    value: ({ figures }) => ({ is: 'alarm', n: figures.late, tone: 'bad', only: 'late' }),
  },
  {
    key: 'inactive',
    heading: 'board.col.inactive',
    media: everywhere,
    align: 'end',
    value: ({ figures }) => ({ is: 'alarm', n: figures.notActivated, tone: 'wait', only: 'inactive' }),
  },
  figure('aside', 'board.col.aside', onPages, ({ onLeave, exempt }) => onLeave + exempt),
  figure('onLeave', 'export.on_leave', inFiles, ({ onLeave }) => onLeave),
  figure('exempt', 'export.exempt', inFiles, ({ exempt }) => exempt),
  {
    key: 'week',
    heading: 'board.col.week',
    media: everywhere,
    align: 'end',
    value: ({ week }) => ({ is: 'change', n: week }),
  },
  {
    key: 'perDay',
    heading: 'board.col.per_day',
    media: everywhere,
    align: 'end',
    value: ({ perDay }) => count(perDay),
  },
  {
    key: 'names',
    heading: 'board.col.names',
    media: ['screen'],
    align: 'start',
    value: (row) => ({
      is: 'names',
      left: missing(row.figures),
      asked: row.figures.asked,
      canSee: row.unit !== null && row.canSeePeople,
    }),
  },
]
