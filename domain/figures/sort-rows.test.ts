import { expect, test } from 'vitest'
import { countFigures } from './count'
import { worstFirst } from './sort-rows'

const unit = (name: string, done: number, missing: number) => {
  const row = { dueOn: '2026-12-15', isActivated: true }
  const rows = [
    { ...row, state: 'passed' as const, n: done },
    { ...row, state: 'not_started' as const, n: missing },
  ]
  return { name, figures: countFigures(rows, 'passed', '2026-11-24') }
}
const order = (...units: ReturnType<typeof unit>[]): string[] => worstFirst(units).map(({ name }) => name)

test('the lowest rate comes first', () => {
  expect(order(unit('full', 3, 0), unit('half', 5, 5), unit('none done', 0, 1))).toEqual([
    'none done',
    'half',
    'full',
  ])
})
test('at the same rate the unit with the most people missing comes first', () => {
  expect(order(unit('small', 1, 1), unit('big', 10, 10), unit('middle', 4, 4))).toEqual([
    'big',
    'middle',
    'small',
  ])
})
test('units that stand alike follow their names in Vietnamese order', () => {
  expect(order(unit('Đ', 1, 1), unit('E', 1, 1), unit('D', 1, 1), unit('Ă', 1, 1), unit('A', 1, 1))).toEqual([
    'A',
    'Ă',
    'D',
    'Đ',
    'E',
  ])
})
test('a unit that asks nobody comes last, after those that are done', () => {
  expect(order(unit('nobody', 0, 0), unit('done', 2, 0), unit('worst', 0, 2))).toEqual([
    'worst',
    'done',
    'nobody',
  ])
})
test('the rows that came in keep their order', () => {
  const rows = [unit('good', 1, 0), unit('bad', 0, 1)]
  worstFirst(rows)
  expect(rows.map(({ name }) => name)).toEqual(['good', 'bad'])
})
