import fs from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Browser, expect, test } from '@playwright/test'
import { closeDb } from '@/server/platform/db'
import { castMember, demoSite, openAs } from './support/demo'
import type { DemoWho } from './support/demo-login'
import { useDatabaseOf } from './support/learners'
import { complaints, expectPolicy, waitUntilAlive } from './support/page-checks'

// How the answers are bound. What holds for every single page is checked on every page, in pages.spec.ts.

test.beforeAll(() => useDatabaseOf(demoSite))
test.afterAll(() => closeDb())

/** One page of each kind: prerendered, made at request time, missing in every way. */
const pages: [string, 'hashes' | 'nonce' | 'plain', number][] = [
  ['/vi', 'hashes', 200],
  ['/en/courses', 'hashes', 200],
  ['/vi/courses/verification/02-lateral-reading', 'hashes', 200],
  ['/vi/laws', 'hashes', 200],
  ['/en/privacy', 'hashes', 200],
  ['/vi/sign-in', 'nonce', 200],
  ['/en/home', 'nonce', 200], // redirected to the sign-in page
  ['/verify/HD-NONE', 'nonce', 200],
  ['/vi/nothing/here', 'plain', 404],
  ['/nothing', 'plain', 404],
  ['/vi/courses/none', 'plain', 404],
  ['/nothing.txt', 'plain', 404],
]
for (const [address, kind, status] of pages) {
  test(`${address} carries its ${kind}, breaks no rule of its own and comes alive`, async ({ page }) => {
    const found = complaints(page, status)
    const answer = await page.goto(address)
    expect(answer?.status()).toBe(status)
    await expectPolicy(page, answer, kind)
    if (kind !== 'plain') await waitUntilAlive(page)
    expect(found).toEqual([])
  })
}

test('a nonce is never used twice', async ({ request }) => {
  const nonces = await Promise.all(
    [1, 2, 3].map(
      async () =>
        (await request.get('/vi/sign-in')).headers()['content-security-policy']?.match(/'nonce-[^']+'/)?.[0],
    ),
  )
  expect(new Set(nonces).size).toBe(3)
})

/** The client's part of the build that is served now. */
const chunks = path.resolve('.builds/current/static/chunks')

test('no script of a page makes code out of text', () => {
  const scripts = fs
    .readdirSync(chunks, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(5)
  const makers = scripts.filter((file) =>
    /\bnew Function\b|\beval\(/.test(fs.readFileSync(path.join(chunks, file), 'utf8')),
  )
  expect(makers).toEqual([])
})

/** Kilobytes of script a page loads, compressed. */
async function weigh(browser: Browser, who: DemoWho | null, address: string): Promise<number> {
  const open = await openAs(browser, who && (await castMember(who)))
  const page = await open.newPage()
  const bodies: Promise<Buffer>[] = []
  page.on('response', (answer) => {
    if (answer.request().resourceType() === 'script' || new URL(answer.url()).pathname.endsWith('.js'))
      bodies.push(answer.body())
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length)
  await open.close()
  return sizes.reduce((sum, size) => sum + size, 0) / 1024
}

test.describe('our own scripts are light', () => {
  let floor = 0
  test.beforeAll(async ({ browser }) => {
    // A page that holds no component of ours that runs in the browser: what it loads is the framework.
    floor = await weigh(browser, null, '/verify/HD-0000-0000-0000')
    expect(floor).toBeGreaterThan(100)
  })
  const budgets: [string, DemoWho | null, string, number][] = [
    ['a lesson', null, '/vi/courses/verification/02-lateral-reading', 40],
    ['a lesson of someone signed in', 'Learner, half way', '/vi/courses/cyber-law/01-what-is-in-force', 40],
    ["the learner's home", 'Learner, half way', '/vi/home', 40],
    ['a board', 'Faculty manager', '/vi/manage/boards', 120],
  ]
  for (const [name, who, address, most] of budgets)
    test(`${name} loads at most ${most} KB over the framework`, async ({ browser }) => {
      expect((await weigh(browser, who, address)) - floor).toBeLessThanOrEqual(most)
    })
})

test('what is about one person is kept by no cache', async ({ browser }) => {
  const open = await openAs(browser, await castMember('Faculty manager'))
  const own = [
    'home',
    'certificates',
    'me',
    'quiz/cyber-law',
    'training/collaborator',
    'manage/boards',
    'manage/people',
  ].map((page) => `/vi/${page}`)
  for (const address of [...own, '/api/v1/shell', '/api/v1/progress?course=cyber-law']) {
    const answer = await open.request.get(address)
    expect(answer.status(), address).toBe(200)
    expect(answer.headers()['cache-control'], address).toContain('no-store')
  }
  await open.close()
})

test('the first address asks for the language of the browser', async ({ request }) => {
  const to = async (language: string) =>
    (await request.get('/', { maxRedirects: 0, headers: { 'Accept-Language': language } })).headers().location
  expect(await to('vi-VN,vi;q=0.9,en;q=0.8')).toBe('/vi')
  expect(await to('en-GB,en;q=0.9')).toBe('/en')
  expect(await to('fr')).toBe('/vi')
})
test('no cache of a network keeps a prerendered page; what nobody needs is closed', async ({ request }) => {
  for (const address of ['/vi', '/vi/courses/verification/02-lateral-reading'])
    expect((await request.get(address)).headers()['cache-control']).toBe(
      'public, max-age=60, must-revalidate',
    )
  expect((await request.get('/_next/image?url=%2Fvi&w=64&q=75')).status()).toBe(404)
  expect((await request.fetch('/vi', { method: 'OPTIONS' })).status()).toBe(204)
  expect((await request.fetch('/vi', { method: 'PUT' })).status()).toBe(405)
})
test('health says how the site is, live that it answers, metrics nothing without a token', async ({
  request,
}) => {
  expect(await (await request.get('/api/health')).json()).toMatchObject({
    status: 'ok',
    database: 'ok',
    jobs: { lagSeconds: expect.any(Number) },
    version: expect.any(String),
  })
  const stranger = { 'X-Forwarded-For': '203.0.113.9' }
  expect(await (await request.get('/api/health', { headers: stranger })).json()).toEqual({
    status: 'ok',
    database: 'ok',
  })
  expect(await (await request.get('/api/live')).json()).toEqual({ status: 'ok' })
  expect((await request.get('/api/metrics')).status()).toBe(404)
})
