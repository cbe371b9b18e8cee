import { expect, test } from 'vitest'
import { demoDueOn, termStart } from './demo-school'

test('the demo is due on 15 December when that leaves two weeks, else on the next 31 May', () => {
  expect(demoDueOn('2026-11-24')).toBe('2026-12-15')
  expect(demoDueOn('2026-12-01')).toBe('2026-12-15')
  expect(demoDueOn('2026-12-02')).toBe('2027-05-31')
  expect(demoDueOn('2027-01-10')).toBe('2027-12-15')
})
test('the term began on the last 5 September', () => {
  expect(termStart('2026-11-24')).toBe('2026-09-05')
  expect(termStart('2027-03-01')).toBe('2026-09-05')
  expect(termStart('2026-09-05')).toBe('2026-09-05')
})
