import { expect, test } from 'vitest'
import { config } from '@/proxy'
import { isStray, isUnreadable, needsDatabase } from './addresses'

const known = new Set(['/vi', '/vi/courses', '/vi/courses/law', '/icon.svg'])
// As Next reads the matcher that stands in proxy.ts.
const matcher = new RegExp(`^${config.matcher}$`)
const addresses = { pages: known, known, isProxied: (pathname: string) => matcher.test(pathname) }
const html = { method: 'GET', headers: { accept: 'text/html,*/*' } }

test('what is prerendered or a file is no stray; what only looks like it is one', () => {
  for (const good of [
    '/',
    '/vi',
    '/vi/courses/law',
    '/vi/courses/law/',
    '/icon.svg',
    '/_next/static/x.js',
    '/api/v1/a.b',
    '/vi/home',
  ])
    expect(isStray(good, addresses), good).toBe(false)
  for (const stray of ['/vi/courses/none', '/en/laws/x', '/foo.txt', '/vi/x.php'])
    expect(isStray(stray, addresses), stray).toBe(true)
})
test('only pages made at request time need the database', () => {
  expect(needsDatabase(html, '/vi/home', known)).toBe(true)
  for (const path of ['/vi/courses', '/api/health', '/_next/static/x.js', '/'])
    expect(needsDatabase(html, path, known)).toBe(false)
  expect(needsDatabase({ method: 'POST', headers: html.headers }, '/vi/home', known)).toBe(false)
  expect(needsDatabase({ method: 'GET', headers: { accept: '*/*' } }, '/vi/home', known)).toBe(false)
})
test('an address that is no text leads to the missing page, not to a fault', () => {
  for (const url of ['/vi/%E0%A4%A', '/%', '/vi/activate/%00', '/vi/manage/people?q=%00'])
    expect(isUnreadable(url)).toBe(true)
  for (const url of ['/vi/%C4%83', '/vi?q=100%', '/', '/vi/people?q=%25'])
    expect(isUnreadable(url)).toBe(false)
})
