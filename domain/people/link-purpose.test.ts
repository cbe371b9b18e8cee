import { expect, test } from 'vitest'
import { linkExpiry } from './link-purpose'

const now = new Date('2026-11-24T03:00:00Z')

test('a link to activate waits three days, a link to reset one hour', () => {
  expect(linkExpiry('activate', now)).toEqual(new Date('2026-11-27T03:00:00Z'))
  expect(linkExpiry('reset', now)).toEqual(new Date('2026-11-24T04:00:00Z'))
})
