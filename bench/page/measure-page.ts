import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContext } from '@playwright/test'
import type { Measured } from '@/bench/platform/budgets'
import { median } from '@/bench/platform/median'
import { blockingTime } from './blocking-time'

type Cookie = { name: string; value: string }
export type Page = { url: string; cookie?: Cookie }

/** Chrome's preset "Slow 4G": what a phone on the edge of a city gets. */
const slow4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1.44 * 1024 * 1024) / 8,
  uploadThroughput: (0.675 * 1024 * 1024) / 8,
}
const SLOWER = 4
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 }
/** After the page has loaded: hydration and what it asks for. */
const SETTLE_MS = 3_000

type Seen = { lcp: number; blocking: number }

/**
 * Median of some first visits: when the largest text or picture stands, and for how long the page did not
 * listen after its first paint.
 */
export async function measurePaint(
  browser: Browser,
  page: Page,
  visits: number,
): Promise<Record<'lcp' | 'blocking', Measured>> {
  const seen: Seen[] = []
  for (let visit = 0; visit < visits; visit++) seen.push(await visitSlowly(browser, page))
  const figure = (name: keyof Seen): Measured => ({
    value: median(seen.map((one) => one[name])),
    detail: { visits: seen.map((one) => Math.round(one[name])) },
  })
  return { lcp: figure('lcp'), blocking: figure('blocking') }
}

async function visitSlowly(browser: Browser, page: Page): Promise<Seen> {
  const context = await openContext(browser, page)
  try {
    const tab = await context.newPage()
    const devtools = await context.newCDPSession(tab)
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', slow4G)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    await tab.addInitScript(observeLargestPaint)
    await browser.startTracing(tab, {
      categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'loading'],
    })
    await tab.goto(page.url, { waitUntil: 'load', timeout: 60_000 })
    await tab.waitForTimeout(SETTLE_MS)
    const blocking = blockingTime(await browser.stopTracing())
    return {
      lcp: await tab.evaluate(() => (globalThis as unknown as { largestPaint: number }).largestPaint),
      blocking,
    }
  } finally {
    await context.close()
  }
}

/** Runs in the page before its own scripts. */
function observeLargestPaint(): void {
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) Object.assign(globalThis, { largestPaint: startTime })
  }).observe({ type: 'largest-contentful-paint', buffered: true })
}

/**
 * What the scripts of a page weigh, gzipped, in KB: everything it has loaded a moment after it stood still.
 */
export async function scriptWeight(browser: Browser, page: Page): Promise<number> {
  const context = await openContext(browser, page)
  try {
    const tab = await context.newPage()
    const weights: Promise<number>[] = []
    tab.on('response', (response) => {
      if (response.request().resourceType() === 'script')
        weights.push(response.body().then((body) => gzipSync(body).length))
    })
    const answer = await tab.goto(page.url, { waitUntil: 'networkidle', timeout: 60_000 })
    if (answer?.status() !== 200) throw new Error(`${page.url} was answered ${answer?.status()}`)
    if (new URL(tab.url()).pathname !== new URL(page.url).pathname)
      throw new Error(`${page.url} led to ${tab.url()}`)
    await tab.waitForTimeout(SETTLE_MS)
    return (await Promise.all(weights)).reduce((sum, weight) => sum + weight, 0) / 1024
  } finally {
    await context.close()
  }
}

async function openContext(browser: Browser, { url, cookie }: Page): Promise<BrowserContext> {
  const context = await browser.newContext({ ...PHONE, locale: 'vi-VN' })
  if (cookie) await context.addCookies([{ ...cookie, url: new URL(url).origin }])
  return context
}
