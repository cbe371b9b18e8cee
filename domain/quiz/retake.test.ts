import { expect, test } from 'vitest'
import { retakeFrom } from './retake'

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 24, 8, minutes))

test('the first attempt never waits', () => {
  expect(retakeFrom(at(0), null, 10)).toBeNull()
})
test('a retake waits the full time, is told until when, and may start on its last second', () => {
  expect(retakeFrom(at(0), at(0), 10)).toEqual(at(10))
  expect(retakeFrom(at(9), at(0), 10)).toEqual(at(10))
  expect(retakeFrom(at(10), at(0), 10)).toBeNull()
  expect(retakeFrom(at(5), at(5), 0)).toBeNull()
})
test('nobody waits for a submission that a clock running ahead has stored in the future', () => {
  expect(retakeFrom(at(0), at(1), 10)).toBeNull()
  expect(retakeFrom(at(0), new Date(Date.UTC(2027, 10, 24)), 10)).toBeNull()
})
