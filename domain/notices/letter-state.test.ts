import { expect, test } from 'vitest'
import { mayResend } from './letter-state'

test.each([
  ['failed', 1, true, true],
  ['intended', 1, true, true],
  ['intended', 0, true, false],
  ['sending', 1, true, false],
  ['sent', 1, true, false],
  ['dropped', 1, true, false],
  ['kept', 1, true, true],
  ['kept', 1, false, false],
  ['failed', 1, false, false],
  ['intended', 1, false, false],
] as const)('a letter that is %s after %i tries, with a mail server %s: can be sent again %s', (...row) => {
  const [state, tries, isSending, may] = row
  expect(mayResend({ state, tries }, isSending)).toBe(may)
})
