import axe from 'axe-core'
import { expect, type Page } from '@playwright/test'

/** What the browser complained about: a refusal of the content security policy, an error of a script, a file that is not there. */
export function complaints(page: Page, status: number): string[] {
  const found: string[] = []
  page.on('console', (message) => {
    // The page itself is what was not found.
    const isAnswer = status === 404 && message.location().url === page.url()
    if (message.type() === 'error' && !isAnswer) found.push(message.text())
  })
  page.on('pageerror', (error) => found.push(error.message))
  return found
}

/** Text that runs out of the window, by the width of the window. */
export async function expectNoOverflow(page: Page, widths: number[]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(wide, `pixels too wide at ${width}`).toBe(0)
  }
}

/** WCAG 2.2 AA as far as a machine can tell. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source)
  const found = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
    })
    return violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
    )
  })
  expect(found).toEqual([])
}
