import { expect, test } from 'vitest'
import { linkPath, signInAtLesson, signInPath } from './sign-in-path'

const next = '/vi/courses/law/01-first?from=sign-in'

test('a sign-in leads back to where it began, and to the start when it began nowhere', () => {
  expect(signInPath('vi')).toBe('/vi/sign-in')
  const there = new URL(signInAtLesson('vi', '/vi/courses/law/01-first'), 'http://localhost')
  expect([there.pathname, there.searchParams.get('next')]).toEqual(['/vi/sign-in', next])
})
test('asking for a link to set a password keeps where one was going', () => {
  expect(linkPath('en')).toBe('/en/activate')
  expect(linkPath('en', { isForgotten: true })).toBe('/en/activate?forgot=1')
  const there = new URL(linkPath('vi', { isSent: true, isForgotten: true, next }), 'http://localhost')
  expect(there.search).toMatch(/^\?state=sent&/)
  expect(Object.fromEntries(there.searchParams)).toEqual({ state: 'sent', forgot: '1', next })
})
