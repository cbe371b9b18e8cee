import { expect, test } from 'vitest'
import { keepsUnit } from './keeps-unit'

const old = { unitKind: 'class', unitName: 'CNTT K15A' }

test('a graduate keeps the class on the old certificate, and whatever else is of today', () => {
  expect(keepsUnit({ holder: 'An', unitKind: '', unitName: '' }, old)).toEqual({ holder: 'An', ...old })
})
test('who belongs somewhere today is of there', () => {
  const now = { holder: 'An', unitKind: 'faculty', unitName: 'CNTT' }
  expect(keepsUnit(now, old)).toEqual(now)
})
