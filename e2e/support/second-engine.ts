import fs from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'

// IBM's engine reads the accessibility tree by rules of its own: what axe does not know, it may.

const source = fs.readFileSync(
  createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'),
  'utf8',
)

/** What it calls a failure and is none, by rule, and why. */
const notFailures: Record<string, string> = {
  input_checkboxes_grouped:
    'HTML groups radios by their form: two exercises of a lesson may both name theirs "choice"',
  aria_form_label_unique: 'a form without a name is no landmark, and needs no name that differs from others',
}

type Result = { ruleId: string; value: [string, string]; message: string; snippet: string }
type Engine = { Checker: new () => { check(node: Document, sets: string[]): Promise<{ results: Result[] }> } }

/** The failures of WCAG 2.2 A and AA that the second engine is sure of, by rule. */
export async function secondEngineFindings(page: Page): Promise<string[]> {
  await page.evaluate(source)
  const found = await page.evaluate(async () => {
    const { ace } = globalThis as unknown as { ace: Engine }
    const { results } = await new ace.Checker().check(document, ['WCAG_2_2'])
    return results
      .filter(({ value: [kind, verdict] }) => kind === 'VIOLATION' && verdict === 'FAIL')
      .map(({ ruleId, message, snippet }) => ({ ruleId, text: `${message} ${snippet.slice(0, 200)}` }))
  })
  return found
    .filter(({ ruleId }) => !(ruleId in notFailures))
    .map(({ ruleId, text }) => `${ruleId}: ${text}`)
}

export async function expectSecondEngine(page: Page): Promise<void> {
  expect(await secondEngineFindings(page)).toEqual([])
}
