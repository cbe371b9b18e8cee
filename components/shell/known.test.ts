import { expect, test } from 'vitest'
import { seemsKnown } from './known'

test('the mark of somebody signed in counts for its own port alone', () => {
  expect(seemsKnown('a=b; haidang.known.3000=1', '3000')).toBe(true)
  expect(seemsKnown('haidang.known=1', '')).toBe(true)
  for (const other of [
    '',
    'haidang.known=1',
    'haidang.known.3001=1',
    'x.haidang.known.3000=1',
    'haidang.known.3000=',
  ])
    expect(seemsKnown(other, '3000'), other).toBe(false)
})
