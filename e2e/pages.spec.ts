import fs from 'node:fs'
import path from 'node:path'
import { type Browser, type BrowserContext, expect, test } from '@playwright/test'
import { closeDb } from '@/server/platform/db'
import { startServer, type TestServer } from '@/test/start-server'
import { castMember, demoSite, openAs } from './support/demo'
import { expectForcedColors, forcedColorsFindings } from './support/forced-colors'
import { useDatabaseOf } from './support/learners'
import {
  complaints,
  expectAccessible,
  expectNoOverflow,
  expectPolicy,
  waitUntilAlive,
} from './support/page-checks'
import { type Facts, findFacts, places } from './support/pages'
import { personOf, type Who } from './support/readers'
import { sourceRoutes } from './support/routes'
import { expectSecondEngine, secondEngineFindings } from './support/second-engine'

// Every page, for everyone who sees something else on it: in Vietnamese by day and in English by night,
// narrow and wide.

const looks = [
  { lang: 'vi', colorScheme: 'light', width: 1280, expectToo: expectSecondEngine },
  { lang: 'en', colorScheme: 'dark', width: 360, expectToo: expectForcedColors },
] as const
const windows = new Map<Who, BrowserContext>()
let facts: Facts

async function windowOf(browser: Browser, who: Who): Promise<BrowserContext> {
  const open = windows.get(who) ?? (await openAs(browser, await personOf(who, facts)))
  windows.set(who, open)
  return open
}

test.beforeAll(async ({ browser }) => {
  await useDatabaseOf(demoSite)
  const affairs = await openAs(browser, await castMember('Student affairs'))
  windows.set('affairs', affairs)
  facts = await findFacts(affairs, async (personId) => {
    const retaker = await openAs(browser, personId)
    windows.set('retaker', retaker)
    return retaker
  })
})
test.afterAll(async () => {
  for (const open of windows.values()) await open.close()
  await closeDb()
})

test('every page of the source tree is looked at here', () => {
  const pages = sourceRoutes().flatMap((route) =>
    route.includes('/api/') ? [] : [route.replace('GET ', '')],
  )
  // The first run alone, on a site of its own below.
  expect([...new Set(places.map(({ route }) => route)), '/[lang]/setup'].sort()).toEqual(
    [...new Set(pages)].sort(),
  )
})

test('the second engine finds what is wrong', async ({ page }) => {
  await page.setContent('<html lang="vi"><title>x</title><main><h1>x</h1><input><img src="x"></main></html>')
  const found = (await secondEngineFindings(page)).map((finding) => finding.split(':')[0])
  expect(found).toEqual(expect.arrayContaining(['img_alt_valid', 'input_label_exists']))
})

test('what is lost in forced colours is found', async ({ page }) => {
  const kept = 'forced-color-adjust: none'
  await page.setContent(`<html lang="vi"><title>x</title><main><h1>x</h1>
    <button style="border: 0">x</button><p style="${kept}; color: #999; background: #fff">Chữ mờ</p></main></html>`)
  const found = (await forcedColorsFindings(page)).map((finding) => finding.split(':')[0])
  expect(found).toEqual(['bare-control', 'color-contrast'])
})

/** Loads the page as `look` says and holds it against everything that must be true of every page. */
async function check(
  open: BrowserContext,
  address: string,
  status: number,
  { lang, colorScheme, width, expectToo }: (typeof looks)[number],
): Promise<void> {
  const page = await open.newPage()
  try {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const found = complaints(page, status)
    const answer = await page.goto(address)
    expect(answer?.status()).toBe(status)
    await expectPolicy(page, answer)
    // What is missing is said by a page without scripts.
    if (status === 200) await waitUntilAlive(page)
    await expect(page.locator('html')).toHaveAttribute('lang', address.startsWith('/verify') ? 'vi' : lang)
    await expect(page).toHaveTitle(/\S/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expect(page.getByRole('main')).toHaveCount(1)
    // What is folded away is looked at too.
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true
    })
    await expectAccessible(page)
    await expectToo(page)
    await expectNoOverflow(page, [320, 360, 768, 1280])
    expect(found).toEqual([])
    // Letters twice as large, as a phone's settings make them.
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    await expectNoOverflow(page, [360])
  } finally {
    await page.close()
  }
}

for (const { route, who, address, status = 200, name = '' } of places)
  test(
    `${route} ${name} as ${who} fits, reads well and is accessible`.replace('  ', ' '),
    async ({ browser }) => {
      const open = await windowOf(browser, who)
      const at = ({ lang }: (typeof looks)[number]) =>
        route.startsWith('/verify') ? address(facts) : `/${lang}${address(facts)}`
      // Side by side: while one page is judged the other one loads.
      await Promise.all(looks.map((look) => check(open, at(look), status, look)))
    },
  )

test.describe('before there is a school', () => {
  let site: TestServer
  test.beforeAll(async () => {
    test.setTimeout(120_000)
    site = await startServer({ name: 'pages', port: 3152, isEmpty: true })
  })
  test.afterAll(() => site?.stop())

  test('/[lang]/setup fits, reads well and is accessible', async ({ browser }) => {
    const open = await browser.newContext({ baseURL: site.url })
    const token = fs.readFileSync(path.join(site.data, 'setup-token'), 'utf8').trim()
    for (const look of looks)
      await check(open, `/${look.lang}/setup?token=${token}&failed=password_short`, 200, look)
    await open.close()
  })

  test('a refused set-up keeps what was typed, marks the fields, and writes nothing into the address', async ({
    browser,
  }) => {
    const open = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false })
    const page = await open.newPage()
    const token = fs.readFileSync(path.join(site.data, 'setup-token'), 'utf8').trim()
    await page.goto(`/vi/setup?token=${token}`)
    const typed = {
      'Tên trường': 'Trường Đại học Ví Dụ',
      'Tên tiếng Anh': 'Example University',
      'Tên viết tắt': 'VD',
      'Họ và tên': 'Quỳnh',
      Email: 'quynh@example.edu.vn',
    }
    for (const [label, text] of Object.entries(typed)) await page.getByLabel(label).fill(text)
    await page.getByLabel('Mã cán bộ').fill('mã có dấu cách')
    await page.getByLabel('Mật khẩu').fill('ba con mèo vàng')
    await page.getByRole('button', { name: 'Tạo trường' }).click()
    for (const [label, text] of Object.entries(typed)) await expect(page.getByLabel(label)).toHaveValue(text)
    await expect(page.getByLabel('Mã thiết lập')).toHaveValue(token)
    await expect(page.getByLabel('Mã cán bộ')).toHaveAccessibleDescription(/không có khoảng trắng/)
    // A name of one word is a name.
    for (const label of ['Họ và tên', 'Tên trường'])
      await expect(page.getByLabel(label)).not.toHaveAttribute('aria-invalid')
    const address = new URL(page.url())
    expect(address.pathname).toBe('/vi/setup')
    expect([...address.searchParams.keys()]).toEqual(['failed', 'kept'])
    expect(address.searchParams.get('failed')).toBe('invalid_input')
    // A place and a mark, nothing that was typed.
    expect(address.searchParams.get('kept')).toMatch(/^\d-[0-9a-f]{8}$/)
    await open.close()
  })
})
