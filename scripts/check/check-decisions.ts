import { decisionIndex } from '@/tools/docs/decision-index'

const MAX_LINES = 45
const MAX_COLUMNS = 80
const PARTS = ['Context', 'Decision', 'Consequences'] as const

/** The lines of a document that are prose: neither code nor a table. The place counts from 1. */
export function proseOf(text: string): { place: number; line: string }[] {
  let isCode = false
  return text.split('\n').flatMap((line, index) => {
    if (line.trimStart().startsWith('```')) isCode = !isCode
    return isCode || /^\s*(```|\|)/.test(line) ? [] : [{ place: index + 1, line }]
  })
}

export const tooLong = (text: string, columns: number): string[] =>
  proseOf(text)
    .filter(({ line }) => [...line].length > columns)
    .map(({ place, line }) => `line ${place} has ${[...line].length} columns; ${columns} is the most`)

/**
 * A decision record (NNN-title.md) that lacks what a reader of any year needs: number, date, status, the
 * three parts.
 */
export function decisionFaults(name: string, text: string): string[] {
  const faults = tooLong(text, MAX_COLUMNS)
  const lines = text.trimEnd().split('\n').length
  if (lines > MAX_LINES) faults.push(`${lines} lines; ${MAX_LINES} is the most: is it two decisions?`)
  const number = name.slice(0, 3)
  if (!text.startsWith(`# ${number} · `)) faults.push(`begins with "# ${number} · " and its title`)
  if (!/^Date: \d{4}-\d\d-\d\d$/m.test(text)) faults.push('lacks "Date: YYYY-MM-DD" on a line of its own')
  if (!/^Status: (accepted|proposed|superseded by \d{3})/m.test(text))
    faults.push('lacks "Status: accepted" (or proposed, or superseded by NNN)')
  for (const part of PARTS) if (!text.includes(`\n## ${part}\n`)) faults.push(`lacks "## ${part}"`)
  return faults
}

/**
 * The decisions together: numbers are unique, those they name exist, and the index is what follows from them.
 */
export function indexFaults(decisions: ReadonlyMap<string, string>, index: string): string[] {
  const numbers = new Set([...decisions.keys()].map((name) => name.slice(0, 3)))
  const faults = numbers.size < decisions.size ? ['two decisions have the same number'] : []
  for (const [name, text] of decisions)
    for (const [, other = ''] of text.matchAll(/superseded by\s(\d{3})/g))
      if (!numbers.has(other)) faults.push(`${name} is superseded by ${other}, which is not there`)
  if (index !== decisionIndex(decisions)) faults.push('README.md is old: npm run docs writes it')
  return faults
}
