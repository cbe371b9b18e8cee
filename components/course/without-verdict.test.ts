import { expect, test } from 'vitest'
import { withoutVerdict } from './without-verdict'

test('an explanation never opens with the verdict that the page itself gives', () => {
  expect(withoutVerdict('Đúng. Vì vậy.', 'Đúng', 'Chưa đúng')).toBe('Vì vậy.')
  expect(withoutVerdict('Chưa đúng. Vì vậy.', 'Đúng', 'Chưa đúng')).toBe('Vì vậy.')
  expect(withoutVerdict('Đúng là thế.', 'Đúng', 'Chưa đúng')).toBe('Đúng là thế.')
})
