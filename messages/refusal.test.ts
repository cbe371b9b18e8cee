import { expect, test } from 'vitest'
import { readReason, sayReason } from './refusal'
import { translator } from './translate'

const t = translator('en')

test('an address names a reason that has words, or none', () => {
  expect(readReason('last_administrator')).toBe('last_administrator')
  for (const invented of ['odd', '', '__proto__', 'constructor', ['forbidden'], undefined, 7])
    expect(readReason(invented)).toBeNull()
})
test('a page that knows better says it in its own words', () => {
  expect(sayReason(t, 'forbidden', { forbidden: 'refusal_at.setup.forbidden' })).toBe(
    t('refusal_at.setup.forbidden'),
  )
  expect(sayReason(t, 'not_found', { forbidden: 'refusal_at.setup.forbidden' })).toBe(t('refusal.not_found'))
})
