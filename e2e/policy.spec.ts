import { expect, type Page, test } from '@playwright/test'

/** One page of each kind: prerendered, made at request time, missing in every way. */
const pages: [string, 'hashes' | 'nonce', number][] = [
  ['/vi', 'hashes', 200],
  ['/en/courses', 'hashes', 200],
  ['/vi/courses/verification/02-lateral-reading', 'hashes', 200],
  ['/vi/laws', 'hashes', 200],
  ['/en/privacy', 'hashes', 200],
  ['/vi/sign-in', 'nonce', 200],
  ['/en/home', 'nonce', 200], // redirected to the sign-in page
  ['/verify/HD-NONE', 'nonce', 200],
  ['/vi/nothing/here', 'nonce', 404],
  ['/nothing', 'nonce', 404],
  ['/vi/courses/none', 'nonce', 404],
  ['/nothing.txt', 'nonce', 404],
]

/** What the browser refused on the page. */
function refusals(page: Page): string[] {
  const found: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy|violates/i.test(message.text())) found.push(message.text())
  })
  page.on('pageerror', (error) => found.push(error.message))
  return found
}

for (const [address, kind, status] of pages) {
  test(`${address} carries its ${kind}, breaks no rule of its own and comes alive`, async ({ page }) => {
    const found = refusals(page)
    const answer = await page.goto(address)
    expect(answer?.status()).toBe(status)
    const header = answer?.headers()['content-security-policy'] ?? ''
    const meta = await page
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content', { timeout: 500 })
      .catch(() => '')
    const policy = kind === 'nonce' ? header : meta
    expect(policy).toMatch(kind === 'nonce' ? /'nonce-[A-Za-z0-9+/=]+' 'strict-dynamic'/ : /script-src 'self' 'sha256-/)
    expect(`${header} ${meta}`).not.toContain('unsafe')
    expect(header).toContain("frame-ancestors 'none'")
    await expect
      .poll(() =>
        page.evaluate(() =>
          Object.keys(document.body)
            .concat(Object.keys(document))
            .some((key) => key.startsWith('__react')),
        ),
      )
      .toBe(true)
    expect(found).toEqual([])
  })
}

test('a nonce is never used twice', async ({ request }) => {
  const nonces = await Promise.all(
    [1, 2, 3].map(async () => (await request.get('/vi/sign-in')).headers()['content-security-policy']?.match(/'nonce-[^']+'/)?.[0]),
  )
  expect(new Set(nonces).size).toBe(3)
})
test('the first address asks for the language of the browser', async ({ request }) => {
  const to = async (language: string) =>
    (await request.get('/', { maxRedirects: 0, headers: { 'Accept-Language': language } })).headers().location
  expect(await to('vi-VN,vi;q=0.9,en;q=0.8')).toBe('/vi')
  expect(await to('en-GB,en;q=0.9')).toBe('/en')
  expect(await to('fr')).toBe('/vi')
})
test('health says how the site is, live that it answers, metrics nothing without a token', async ({ request }) => {
  expect(await (await request.get('/api/health')).json()).toMatchObject({
    status: 'ok',
    database: 'ok',
    jobs: { lagSeconds: expect.any(Number) },
    version: expect.any(String),
  })
  expect(await (await request.get('/api/live')).json()).toEqual({ status: 'ok' })
  expect((await request.get('/api/metrics')).status()).toBe(404)
})
