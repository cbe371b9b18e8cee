import type { z } from 'zod'
import { type Lines, lineOf } from './source'

/** A mistake in content/: where it stands, what it is, and what to do. */
export type Fault = { file: string; line: number; code: string; message: string; mend: string }

/** Faults in the order in which people read them. */
export const byPlace = (a: Fault, b: Fault): number =>
  a.file.localeCompare(b.file, 'en') || a.line - b.line || a.code.localeCompare(b.code, 'en')

type Issue = z.core.$ZodIssue

/** Puts what a schema refused into words. */
export function faultsOfIssues(
  at: { file: string; lines: Lines },
  issues: readonly Issue[],
  base = '',
): Fault[] {
  return issues.map((issue) => {
    const path = [base, ...issue.path.map(String)].filter(Boolean).join('/')
    const { code, mend } = describe(issue)
    return {
      file: at.file,
      line: lineOf(at, path),
      code,
      message: `${path ? `${path}: ` : ''}${sentence(issue)}`,
      mend,
    }
  })
}

function sentence(issue: Issue): string {
  if (issue.code === 'invalid_type' && /received undefined$/.test(issue.message)) return 'is missing'
  if (issue.code === 'unrecognized_keys') return `has keys that nothing reads: ${issue.keys.join(', ')}`
  if (issue.code === 'too_small' && issue.origin === 'string') return 'is empty'
  return issue.message
}

function describe(issue: Issue): { code: string; mend: string } {
  const last = String(issue.path.at(-1) ?? '')
  if (issue.code === 'unrecognized_keys')
    return {
      code: 'unknown-key',
      mend: 'Correct the spelling, or remove the key; docs/authoring.md lists what is read.',
    }
  if (last === 'vi' || last === 'en')
    return {
      code: 'missing-translation',
      mend: `Write the ${last === 'vi' ? 'Vietnamese' : 'English'} text here.`,
    }
  if (last === 'why')
    return {
      code: 'missing-explanation',
      mend: 'Say in both languages why this option is right or wrong (`why: { vi: …, en: … }`).',
    }
  if (last === 'options' && issue.code !== 'custom')
    return { code: 'option-count', mend: 'Give 3 or 4 options.' }
  if (last === 'options' && /exactly one/.test(issue.message))
    return { code: 'one-correct', mend: 'Mark exactly one option with `correct: true`.' }
  if (last === 'options') return { code: 'option-ids', mend: 'Name the options a, b, c, d, each once.' }
  return { code: 'format', mend: 'Compare with docs/authoring.md.' }
}
