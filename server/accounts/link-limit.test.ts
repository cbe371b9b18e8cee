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

test('a window that a clock running ahead opened is over when the clock is right again', () => {
  const next = new Date(Date.UTC(2027, 10, 24))
  for (let n = 0; n < 300; n++) mayAskForLink('10.0.0.3', next)
  expect(mayAskForLink('10.0.0.3', next)).toBe(false)
  expect(mayAskForLink('10.0.0.3', new Date(Date.UTC(2026, 10, 24)))).toBe(true)
})
