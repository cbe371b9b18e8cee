import { expect, test } from 'vitest'
import { mayAskForLink } from './link-limit'

test('an address may ask three hundred times in ten minutes, others are not held up by it', () => {
  const at = (minutes: number) => new Date(Date.UTC(2026, 10, 24, 8, minutes))
  const answers = Array.from({ length: 301 }, () => mayAskForLink('10.0.0.1', at(0)))
  expect(answers.filter(Boolean)).toHaveLength(300)
  expect(mayAskForLink('10.0.0.2', at(1))).toBe(true)
  expect(mayAskForLink('10.0.0.1', at(9))).toBe(false)
  expect(mayAskForLink('10.0.0.1', at(10))).toBe(true)
})
