import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { isSameOrigin, localPath, pageBefore, readBody, respond, seeOther } from './http'
import { type Refusal, refuse } from '@/server/platform/command'

beforeAll(() => {
  Object.assign(process.env, {
    DATABASE_URL: 'postgres://localhost/x',
    PUBLIC_URL: 'https://hoc.example.edu.vn',
    HAIDANG_DATA: '/tmp',
    HAIDANG_SECRET: 'a secret for tests that is long enough',
  })
})
const post = (headers: Record<string, string>, body = '{}') =>
  new Request('http://10.0.0.1:3000/api/v1/x', { method: 'POST', headers, body })

test('what another site sends is refused, whatever the Host header says', () => {
  expect(isSameOrigin(post({ origin: 'https://evil.example', host: 'evil.example' }))).toBe(false)
  expect(isSameOrigin(post({ 'sec-fetch-site': 'cross-site' }))).toBe(false)
  expect(isSameOrigin(post({ 'sec-fetch-site': 'same-site' }))).toBe(false)
  // A sandboxed frame hides its origin; a page of ours that sends no referrer does too, but the browser
  // vouches for it.
  expect(isSameOrigin(post({ origin: 'null' }))).toBe(false)
  expect(isSameOrigin(post({ origin: 'null', 'sec-fetch-site': 'cross-site' }))).toBe(false)
  expect(isSameOrigin(post({ origin: 'null', 'sec-fetch-site': 'same-origin' }))).toBe(true)
  expect(isSameOrigin(post({ origin: 'https://hoc.example.edu.vn' }))).toBe(true)
  expect(isSameOrigin(post({ 'sec-fetch-site': 'same-origin' }))).toBe(true)
})
test('the page before is one of this site, or none', () => {
  const after = (referer: string) => pageBefore(post({ referer }))
  expect(after('https://hoc.example.edu.vn/vi/attempts/1?review=1')).toBe('/vi/attempts/1?review=1')
  expect(after('https://evil.example/vi/home')).toBeNull()
  expect(after('https://hoc.example.edu.vn//evil.example')).toBeNull()
  expect(after('nonsense')).toBeNull()
  expect(pageBefore(post({}))).toBeNull()
})
test('next= leads only to a path of this site', () => {
  for (const evil of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    // A browser reads these as //evil.example, and a script that puts only the path together leaves the site.
    '/.//evil.example',
    '/..//evil.example',
    '/vi/%2e%2e/%2E%2e//evil.example',
    'javascript:alert(1)',
    '/a\\b',
    '/a b',
    '/ă',
    '/\0',
    '/\x01x',
    '',
    undefined,
    7,
  ])
    expect(localPath(evil, '/vi/home')).toBe('/vi/home')
  expect(localPath('/vi/quiz/cyber-law?x=1', '/vi/home')).toBe('/vi/quiz/cyber-law?x=1')
})
test('whatever is given, the path stays on this site', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const there = new URL(localPath(`/${text}`, '/'), 'https://hoc.example.edu.vn')
      expect(there.origin).toBe('https://hoc.example.edu.vn')
      expect(new URL(there.pathname + there.search, there).origin).toBe(there.origin)
    }),
  )
})
test('any path becomes a header, and none a second one', () => {
  expect(seeOther('/vi/ă?x=1%20\r\nX-Evil: 1').headers.get('location')).toBe(
    '/vi/%C4%83?x=1%20%0D%0AX-Evil:%201',
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(seeOther(`/${text}`).status).toBe(303)
    }),
  )
  expect(seeOther('/\ud800').headers.get('location')).toBe('/')
})
test('a text with NUL or half a letter is no text: the database would refuse it with a fault of ours', async () => {
  for (const text of ['\\ud83d', 'a\\udE00b', '\\ude00\\ud83d'])
    expect(await readBody(post({ 'content-type': 'application/json' }, `{"a":["${text}"]}`))).toBeNull()
  // Who writes about them types a backslash; whole letters are letters.
  const said = { a: String.raw`\u0000 and \ud83d`, b: '😀' }
  expect(await readBody(post({ 'content-type': 'application/json' }, JSON.stringify(said)))).toEqual({
    isForm: false,
    data: said,
  })
  expect(await readBody(post({ 'content-type': 'application/json' }, '{"a":{"b":"x\\u0000"}}'))).toBeNull()
  expect(await readBody(post({ 'content-type': 'application/x-www-form-urlencoded' }, 'a=x%00'))).toBeNull()
})
test('a body that is neither JSON nor a form is no body', async () => {
  expect(await readBody(post({ 'content-type': 'application/json' }, '{"a":'))).toBeNull()
  expect(await readBody(post({ 'content-type': 'application/json' }, '7'))).toBeNull()
  expect(await readBody(post({ 'content-type': 'application/json' }, '{"a":1}'))).toEqual({
    isForm: false,
    data: { a: 1 },
  })
  expect(await readBody(post({ 'content-type': 'application/x-www-form-urlencoded' }, 'a=1'))).toEqual({
    isForm: true,
    data: { a: '1' },
  })
})
test('a body over the limit is refused, announced or not', async () => {
  expect(
    await readBody(post({ 'content-type': 'application/json' }, JSON.stringify({ a: 'x'.repeat(200_000) }))),
  ).toBeNull()
  const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(50_000)) })
  const streamed = new Request('http://localhost/x', {
    method: 'POST',
    body: endless,
    duplex: 'half',
    headers: { 'content-type': 'application/json' },
  } as RequestInit)
  expect(await readBody(streamed)).toBeNull()
})
test('each refusal has its status and is never cached', async () => {
  const reasons = ['forbidden', 'not_found', 'invalid_input', 'unauthenticated', 'stale'] as const
  expect(reasons.map((reason) => respond(refuse(reason)).status)).toEqual([403, 404, 422, 401, 409])
  expect(respond({ ok: true, value: 1 }).headers.get('cache-control')).toBe('no-store')
})

test('a refusal without words does not compile where it is shown', () => {
  type Shown = Parameters<typeof respond>[0]
  const [odd, known]: [
    Refusal<'odd'> extends Shown ? true : false,
    Refusal<'stale'> extends Shown ? true : false,
  ] = [false, true]
  expect([odd, known]).toEqual([false, true])
})
test('a redirect never grows beyond what a proxy passes on: its longest fields go, the path and the rest stay', () => {
  const to = (path: string) => seeOther(path).headers.get('location') ?? ''
  const long = 'x'.repeat(90_000)
  expect(to(`/vi/manage/targets?reason=invalid&document=${long}&unit=7`)).toBe(
    '/vi/manage/targets?reason=invalid&unit=7',
  )
  expect(to(`/vi?q=${'đ'.repeat(2_000)}`)).toBe('/vi')
  expect(to(`/${long}`)).toBe('/')
  expect(to('/vi/home?a=1&b=2')).toBe('/vi/home?a=1&b=2')
})
