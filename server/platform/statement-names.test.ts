import { expect, test } from 'vitest'
import { statementNames } from './statement-names'

test('a statement that comes again keeps one name, another gets another', () => {
  const nameOf = statementNames()
  expect(nameOf({ sql: 'a' })).toBe('')
  const name = nameOf({ sql: 'a' })
  expect(name).not.toBe('')
  expect(nameOf({ sql: 'a' })).toBe(name)
  nameOf({ sql: 'b' })
  expect(nameOf({ sql: 'b' })).not.toBe(name)
})

test('texts without end get no names without end', () => {
  const nameOf = statementNames()
  const names = Array.from({ length: 2_000 }, (_, i) => [
    nameOf({ sql: `${i}` }),
    nameOf({ sql: `${i}` }),
  ]).flat()
  expect(new Set(names).size).toBeLessThan(400)
})
