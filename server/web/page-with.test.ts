import { expect, test } from 'vitest'
import { pageWith } from './page-with'

test('an address carries the fields it names and nothing else of what was sent', () => {
  const sent = { course: 'law', lesson: '01-one', choice: 'a&b=c', password: 'x' }
  expect(pageWith('/vi/page', sent, ['course', 'choice'])).toBe('/vi/page?course=law&choice=a%26b%3Dc')
})
test('what is no text or was not sent is left empty, and what is long is cut', () => {
  const sent = { one: 5, long: 'x'.repeat(500) }
  expect(pageWith('/vi/page', sent, ['one', 'none', 'long'])).toBe(
    `/vi/page?one=&none=&long=${'x'.repeat(100)}`,
  )
})
