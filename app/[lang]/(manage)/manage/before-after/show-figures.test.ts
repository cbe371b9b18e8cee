import { expect, test } from 'vitest'
import type { Pair } from '@/domain/gauge/cells'
import { samplesOf, sumPairs } from '@/domain/gauge/sums'
import type { GaugeUnit } from '@/server/gauge/gauge-figures'
import { gaugeFinding, gaugeLines } from './show-figures'

const pairs = (of: (i: number) => Pair): Pair[] => Array.from({ length: 12 }, (_, i) => of(i))
const figureOf = (all: Pair[]) => ({ people: all.length, samples: samplesOf(all.length, sumPairs(all)) })
const learned = figureOf(
  pairs((i) => ({
    beforeTrue: 3 + (i % 2),
    afterTrue: 4 + (i % 2),
    beforeFalse: 2 + (i % 2),
    afterFalse: 5 + (i % 2),
  })),
)
const scared = figureOf(
  pairs((i) => ({
    beforeTrue: 5 + (i % 2),
    afterTrue: 1 + (i % 3),
    beforeFalse: 2 + (i % 2),
    afterFalse: 5 + (i % 2),
  })),
)
const unit = (id: string, place: GaugeUnit['place'], figure: typeof learned | null): GaugeUnit => ({
  id,
  name: id,
  place,
  figures: new Map(figure ? [['law', figure]] : []),
})
const texts = (units: GaugeUnit[]) =>
  gaugeLines(units, 'law', 'vi', () => undefined).map(({ isSum, cells }) => [
    isSum,
    ...cells.map((cell) => ('name' in cell ? cell.name : 'text' in cell ? cell.text : '')),
  ])

test('a group of ten or more shows means with their intervals, a smaller one that it is not shown', () => {
  expect(texts([unit('K1', 'unit', learned), unit('K1A', 'part', null)])).toEqual([
    [true, 'K1', '12', '3,5 (3,2 đến 3,8)', '4,5 (4,2 đến 4,8)', '2,5 (2,2 đến 2,8)', '5,5 (5,2 đến 5,8)'],
    [false, 'K1A', 'Dưới 10 người: không hiện', '–', '–', '–', '–'],
  ])
})
test('units of one’s own have no sum', () => {
  expect(texts([unit('K1A', 'unit', learned), unit('K1B', 'unit', null)]).map(([isSum]) => isSum)).toEqual([
    false,
    false,
  ])
})
test('what a course changed is said; that true claims are doubted more is said only when it is no chance', () => {
  expect(gaugeFinding(learned, 'en')).toEqual([
    '12 people judged both lists. False claims recognised: +3.0 (+3.0 to +3.0) of 6. True claims held true: +1.0 (+1.0 to +1.0) of 6.',
  ])
  const said = gaugeFinding(scared, 'vi')
  expect(said[0]).toContain('−3,5')
  expect(said[1]).toMatch(/^Điều đúng bị nghi nhiều hơn trước/)
})
