import { expect, test } from 'vitest'
import { belowFaults } from './check-below'

const faults = (source: string, file = 'server/people/x.ts') => belowFaults(file, source).length

test('a query that compares paths of units by itself is named', () => {
  expect(faults('JOIN unit u ON starts_with(u.path, rule.path)')).toBe(1)
  expect(faults('WHERE u.path ~>=~ $4 AND u.path ~<~ $5')).toBe(1)
  expect(faults("WHERE path LIKE '/a/%'")).toBe(1)
})
test('the one place may, and what takes its fragments from there', () => {
  expect(faults('WHERE starts_with(u.path, $1)', 'server/units/below-sql.ts')).toBe(0)
  expect(faults('JOIN unit u ON isBelow ORDER BY u.path')).toBe(0)
})
