import axe, { type RunOptions } from 'axe-core'
import { expect, type Page, type Response } from '@playwright/test'

/**
 * What the browser complained about: a refusal of the content security policy, an error of a script, a file
 * that is not there.
 */
export function complaints(page: Page, status: number): string[] {
  const found: string[] = []
  page.on('console', (message) => {
    // On a page that does not exist, the page itself is what was not found, as a document and as the router's
    // own request for it.
    const isAnswer = status === 404 && message.text().includes('404 (Not Found)')
    if (message.type() === 'error' && !isAnswer) found.push(message.text())
  })
  page.on('pageerror', (error) => found.push(error.message))
  return found
}

/**
 * Its scripts are bound by a nonce of this answer or by hashes in the page, or it has none; and nothing
 * inline runs.
 */
export async function expectPolicy(
  page: Page,
  answer: Response | null,
  kind: 'nonce' | 'hashes' | 'plain' | 'any' = 'any',
): Promise<void> {
  const header = (await answer?.headerValue('content-security-policy')) ?? ''
  const meta = page.locator('meta[http-equiv="Content-Security-Policy"]')
  const written = (await meta.count()) > 0 ? await meta.first().getAttribute('content') : ''
  const nonce = /script-src 'self' 'nonce-[A-Za-z0-9+/=]+' 'strict-dynamic'/
  const hashes = /script-src 'self' 'sha256-/
  const found = nonce.test(header)
    ? 'nonce'
    : hashes.test(written ?? '')
      ? 'hashes'
      : header.startsWith("default-src 'none'")
        ? 'plain'
        : 'nothing'
  expect(kind === 'any' ? ['nonce', 'hashes', 'plain'] : [kind]).toContain(found)
  expect(`${header} ${written}`).not.toContain('unsafe')
  expect(header).toContain("frame-ancestors 'none'")
}

/**
 * Until React has taken over the page to its last word and its letters are there: a page that is changed
 * before, as a translator does, is no longer the one that it expects.
 */
export async function waitUntilAlive(page: Page): Promise<void> {
  const isAlive = () => {
    const last = [...document.querySelectorAll('main a, main button, main p')].at(-1)
    return Object.keys(last ?? document.body)
      .concat(last ? [] : Object.keys(document))
      .some((key) => key.startsWith('__react'))
  }
  await expect.poll(() => page.evaluate(isAlive)).toBe(true)
  await page.evaluate(async () => void (await document.fonts.ready))
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}

/** Text that runs out of the window, by the width of the window. */
export async function expectNoOverflow(page: Page, widths: number[]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    // Charts follow a new width a moment later.
    const wide = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    await expect.poll(wide, { message: `pixels too wide at ${width}` }).toBe(0)
  }
}

/** What axe finds wrong with the page as it now looks. */
export async function axeFindings(page: Page, options: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  return page.evaluate(async (asked) => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, asked)
    return violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
    )
  }, options)
}

/** WCAG 2.2 AA as far as a machine can tell. */
export async function expectAccessible(page: Page): Promise<void> {
  const found = await axeFindings(page, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    rules: { 'target-size': { enabled: true } },
    resultTypes: ['violations'],
  })
  expect(found).toEqual([])
}
