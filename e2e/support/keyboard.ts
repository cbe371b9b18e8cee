import { expect, type Locator, type Page } from '@playwright/test'

const MOST_TABS = 80

/**
 * Whether the eye finds the focus: a ring around the element or its label, inside the window, with nothing
 * lying over it.
 */
const seen = () => {
  const at = document.activeElement
  if (!at || at === document.body) return 'nothing has the focus'
  const ring = [at, at.closest('label')].some((one) => {
    const { outlineStyle, outlineWidth } = one
      ? getComputedStyle(one)
      : { outlineStyle: 'none', outlineWidth: '0' }
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  })
  if (!ring) return `no ring around ${at.outerHTML.slice(0, 120)}`
  const { left, top, width, height } = at.getBoundingClientRect()
  const above = document.elementFromPoint(left + width / 2, top + height / 2)
  return above && (at.contains(above) || above.contains(at)) ? '' : `hidden: ${at.outerHTML.slice(0, 120)}`
}

/** Presses Tab, or Shift+Tab, until `goal` has the focus; on every stop the focus must be visible. */
export async function tabTo(page: Page, goal: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < MOST_TABS; presses++) {
    if (await goal.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
    expect(await page.evaluate(seen)).toBe('')
  }
  throw new Error(`${goal} is not among the next ${MOST_TABS} stops of ${key}`)
}

export async function pressOn(page: Page, goal: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, goal)
  await page.keyboard.press(key)
}
