import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { addPolicy, inlineHashes } from './page-policy'

const hash = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`
const page =
  '<!DOCTYPE html><html lang="vi"><head><meta charSet="utf-8"/><script src="/a.js" async=""></script></head><body><script>one()</script><script id="x">hai("đ")</script><script>one()</script></body></html>'

test('each inline script is hashed once, scripts with an address are not', () => {
  expect(inlineHashes(page)).toEqual([hash('one()'), hash('hai("đ")')])
})
test('the policy stands before every script and names exactly the inline ones', () => {
  const made = addPolicy(page)
  expect(made.indexOf('http-equiv')).toBeLessThan(made.indexOf('<script'))
  expect(made).toContain(`script-src 'self' ${hash('one()')} ${hash('hai("đ")')};`)
  expect(made).not.toContain('unsafe')
  expect(inlineHashes(made)).toEqual(inlineHashes(page))
})
test('adding it twice changes nothing', () => {
  expect(addPolicy(addPolicy(page))).toBe(addPolicy(page))
})
test('a page without a head fails the build', () => {
  expect(() => addPolicy('<p>x</p>')).toThrow('no <head>')
})
