import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupSame, rowRanges } from './same-finding'

const error = (row: number, value: string, more: { column?: string; known?: string } = {}) => ({
  row,
  column: 'Lớp',
  code: 'too_long',
  value,
  ...more,
})

describe('one finding for many rows', () => {
  test('the same words in the same column are told once, at the place of the first row', () => {
    const found = groupSame([error(2, 'a'), error(3, 'b'), error(4, 'a')])
    expect(found.map(({ finding, rows }) => [finding.row, finding.value, rows])).toEqual([
      [2, 'a', [2, 4]],
      [3, 'b', [3]],
    ])
  })

  test('another column, another fault or another record is another finding', () => {
    const others = [
      error(2, 'a'),
      error(3, 'a', { column: 'Khoa' }),
      { ...error(4, 'a'), code: 'empty' },
      error(5, 'a', { known: 'b' }),
    ]
    expect(groupSame(others)).toHaveLength(4)
  })

  test('no row is lost or told twice', () => {
    const findings = fc.array(fc.record({ row: fc.nat(), value: fc.constantFrom('a', 'b', 'c') }))
    fc.assert(
      fc.property(findings, (some) => {
        const rows = groupSame(some.map(({ row, value }) => error(row, value))).flatMap((group) => group.rows)
        expect(rows.sort()).toEqual(some.map(({ row }) => row).sort())
      }),
    )
  })
})

describe('rows in ranges', () => {
  test.each([
    [[7], '7'],
    [[7, 8], '7–8'],
    [[22, 23, 24, 62], '22–24, 62'],
    [[1, 1, 2], '1–2'],
    [[1, 3, 5, 7], '1, 3, 5, 7'],
    [[1, 3, 5, 7, 9], '1, 3, 5, 7, …'],
    [[], ''],
  ])('%j reads %s', (rows, text) => {
    expect(rowRanges(rows)).toBe(text)
  })
})
