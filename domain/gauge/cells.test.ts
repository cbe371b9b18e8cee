import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planCells, WAIT_DAYS, type Waiting } from './cells'

const school = ['/s/', '/s/f1/', '/s/f1/c1/', '/s/f1/c2/', '/s/f2/', '/s/f2/c3/']
/** No two of them recognised equally much of anything. */
const pairOf = (n: number) => ({ beforeTrue: n, beforeFalse: 2 * n, afterTrue: 3 * n, afterFalse: 4 * n })
const people = (count: number, path: string, days = 0, first = 0): Waiting<number>[] =>
  Array.from({ length: count }, (_, i) => ({ key: first + i, path, days, ...pairOf(first + i) }))
const planned = (waiting: Waiting<number>[]) =>
  planCells(waiting).map((cell) => [cell.path, cell.people.length] as const)

test('ten of a class are counted there, all of them in one cell', () => {
  expect(planned(people(10, '/s/f1/c1/'))).toEqual([['/s/f1/c1/', 10]])
  expect(planned(people(23, '/s/f1/c1/'))).toEqual([['/s/f1/c1/', 23]])
})
test('nine are not, and nine of two classes each are not counted above them at once', () => {
  expect(planned([...people(9, '/s/f1/c1/'), ...people(9, '/s/f1/c2/', 0, 9)])).toEqual([])
})
test('who has waited is counted in the unit above, with others who waited there', () => {
  const few = (days: number) => [...people(5, '/s/f1/c1/', days), ...people(5, '/s/f1/c2/', days, 5)]
  expect(planned(few(WAIT_DAYS - 1))).toEqual([])
  expect(planned(few(WAIT_DAYS))).toEqual([['/s/f1/', 10]])
  expect(planned([...people(5, '/s/f1/c1/', WAIT_DAYS), ...people(5, '/s/f1/c2/', 0, 5)])).toEqual([])
})
test('after a second while they climb again, and above the school there is nothing', () => {
  const two = (days: number) => [...people(5, '/s/f1/c1/', days), ...people(5, '/s/f2/c3/', days, 5)]
  expect(planned(two(2 * WAIT_DAYS - 1))).toEqual([])
  expect(planned(two(2 * WAIT_DAYS))).toEqual([['/s/', 10]])
  expect(planned(two(20 * WAIT_DAYS))).toEqual([['/s/', 10]])
})
test('a clock that was set back lets nobody fall below their unit', () => {
  expect(planned(people(10, '/s/f1/c1/', -WAIT_DAYS))).toEqual([['/s/f1/c1/', 10]])
})

const varied = people(10, '/s/')
test.each([
  ['recognised the same true claims before', (one: Waiting<number>) => ({ ...one, beforeTrue: 6 })],
  ['recognised the same false claims before', (one: Waiting<number>) => ({ ...one, beforeFalse: 6 })],
  ['recognised the same true claims after', (one: Waiting<number>) => ({ ...one, afterTrue: 6 })],
  ['recognised the same false claims after', (one: Waiting<number>) => ({ ...one, afterFalse: 6 })],
  ['changed alike in true claims', (one: Waiting<number>) => ({ ...one, afterTrue: one.beforeTrue + 1 })],
  ['changed alike in false claims', (one: Waiting<number>) => ({ ...one, afterFalse: one.beforeFalse + 1 })],
])('ten who all %s wait: the mean would be each one’s own', (_, alike) => {
  expect(planned(varied)).toEqual([['/s/', 10]])
  expect(planned(varied.map(alike))).toEqual([])
  expect(planned([...varied.map(alike), ...people(3, '/s/', 0, 10)])).toEqual([['/s/', 13]])
})

/** People arrive on the nights of half a year; the plan of each night is carried out before the next. */
const arrivals = fc.array(
  fc.record({ path: fc.constantFrom(...school), day: fc.nat(180), count: fc.integer({ min: 1, max: 12 }) }),
  { maxLength: 30 },
)
type Counted = { night: number; path: string; keys: number[] }
function nights(groups: { path: string; day: number; count: number }[]): Counted[] {
  const all = groups.flatMap(({ path, day, count }, g) =>
    people(count, path, 0, g * 100).map((one) => ({ ...one, day })),
  )
  const done = new Set<number>()
  const counted: Counted[] = []
  for (let night = 0; night <= 240; night += 5) {
    const waiting = all.filter(({ key, day }) => day <= night && !done.has(key))
    for (const cell of planCells(waiting.map((one) => ({ ...one, days: night - one.day })))) {
      const keys = cell.people.map(({ key }) => key)
      for (const key of keys) done.add(key)
      counted.push({ night, path: cell.path, keys })
    }
  }
  return counted
}
const pathOf = (groups: { path: string }[], key: number) => groups[Math.floor(key / 100)]?.path ?? ''

test('whoever is counted is counted once, in a unit of their own or above it, and with nine others', () => {
  fc.assert(
    fc.property(arrivals, (groups) => {
      const counted = nights(groups)
      const keys = counted.flatMap((cell) => cell.keys)
      expect(new Set(keys).size).toBe(keys.length)
      for (const cell of counted) {
        expect(cell.keys.length).toBeGreaterThanOrEqual(10)
        for (const key of cell.keys) expect(pathOf(groups, key).startsWith(cell.path)).toBe(true)
      }
    }),
  )
})

/*
 * A figure is shown for a unit on a night: everybody counted by then at the unit or below it. Whoever keeps
 * all figures of all units and nights can take them apart as far as people differ in which of them they are
 * in, and no further: people who are in the same figures stay together in every sum and every difference.
 */
test('no sum or difference of figures, of whatever units and nights, speaks of fewer than ten', () => {
  fc.assert(
    fc.property(arrivals, (groups) => {
      const counted = nights(groups)
      const figures = school.flatMap((path) =>
        [...new Set(counted.map(({ night }) => night))].map(
          (night) =>
            new Set(
              counted
                .filter((cell) => cell.night <= night && cell.path.startsWith(path))
                .flatMap(({ keys }) => keys),
            ),
        ),
      )
      const together = new Map<string, number>()
      for (const key of counted.flatMap(({ keys }) => keys)) {
        const seenIn = figures.map((figure) => (figure.has(key) ? '1' : '0')).join('')
        together.set(seenIn, (together.get(seenIn) ?? 0) + 1)
      }
      for (const size of together.values()) expect(size).toBeGreaterThanOrEqual(10)
    }),
  )
})

test('in the end only a handful is in no figure: what is left waits for nine others at the top', () => {
  fc.assert(
    fc.property(arrivals, (groups) => {
      const counted = nights(groups.map((group) => ({ ...group, day: group.day % 100 })))
      const all = groups.reduce((sum, { count }) => sum + count, 0)
      expect(all - counted.reduce((sum, { keys }) => sum + keys.length, 0)).toBeLessThan(10)
    }),
  )
})
