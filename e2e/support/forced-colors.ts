import { expect, type Page } from '@playwright/test'
import { axeFindings } from './page-checks'

/**
 * axe reads the fill of the letters, which stays ours while the browser paints its own: told what is painted,
 * it judges that.
 */
const tellFills = () => {
  for (const element of document.body.querySelectorAll<HTMLElement>('*'))
    if (element instanceof HTMLElement)
      element.style.setProperty('-webkit-text-fill-color', getComputedStyle(element).color)
}

/**
 * What can be pressed or filled in but, without its ground, looks like any other text: no edge, no line
 * below, no picture.
 */
const bareControls = () =>
  [
    ...document.querySelectorAll<HTMLElement>(
      'button, select, textarea, input:not([type=radio], [type=checkbox])',
    ),
  ]
    .filter((control) => {
      const { borderTopWidth, borderBottomStyle, textDecorationLine } = getComputedStyle(control)
      const hasEdge = borderTopWidth !== '0px' && borderBottomStyle !== 'none'
      const isMarked = textDecorationLine.includes('underline') || control.querySelector('svg') !== null
      return control.checkVisibility() && !hasEdge && !isMarked
    })
    .map((control) => control.outerHTML.slice(0, 200))

/**
 * What gets lost where the reader's own few colours replace ours: controls that look like text, texts without
 * contrast.
 */
export async function forcedColorsFindings(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active' })
  const bare = await page.evaluate(bareControls)
  await page.evaluate(tellFills)
  const faint = await axeFindings(page, { runOnly: ['color-contrast'], resultTypes: ['violations'] })
  await page.emulateMedia({ forcedColors: 'none' })
  return [...bare.map((html) => `bare-control: ${html}`), ...faint]
}

export async function expectForcedColors(page: Page): Promise<void> {
  expect(await forcedColorsFindings(page)).toEqual([])
}
