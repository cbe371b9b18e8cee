import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeQuery, readPlace } from './places'

test('every place of a quiz is found again in its address', () => {
  expect(readPlace(placeQuery('review'), 8)).toBe('review')
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.nat(60), (count, item) => {
      expect(readPlace(placeQuery(item), count)).toBe(item < count ? item : null)
    }),
  )
})
test('an address that names no question of the quiz names no place', () => {
  for (const query of ['', '?item=', '?item=-1', '?item=1.5', '?item=8', '?item=x', '?reason=stale'])
    expect(readPlace(query, 8), query).toBeNull()
})
