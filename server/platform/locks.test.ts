import fs from 'node:fs'
import { expect, test } from 'vitest'
import { locks } from './locks'

test('no two locks have the same number', () => {
  const numbers = Object.values(locks)
  expect(new Set(numbers).size).toBe(numbers.length)
})
test('a number that is locked on stands in the list and nowhere else', () => {
  const sources = fs
    .readdirSync('server', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|platform\/locks\.ts$/.test(file))
  expect(sources.filter((file) => /7_202_6\d\d/.test(fs.readFileSync(`server/${file}`, 'utf8')))).toEqual([])
})
