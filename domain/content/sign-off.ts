import { z } from 'zod'
import { Day } from '../time/day'

/** The three signatures under a lesson, in the order in which they are given. */
export const SignOffRole = z.enum(['author', 'reviewer', 'approver'])
export type SignOffRole = z.infer<typeof SignOffRole>

/** One line of content/courses/<course>/<lesson>/review.yaml: who said what of which version. */
export const SignOff = z
  .object({
    version: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'must be the 64 signs of a version (npm run content:approve writes it)'),
    role: SignOffRole,
    name: z.string().trim().min(1).max(120),
    date: Day,
    decision: z.enum(['approved', 'changes']),
    note: z.string().trim().min(1).max(1_000).optional(),
  })
  .strict()
export type SignOff = z.infer<typeof SignOff>

export type SignOffState = {
  isApproved: boolean
  /** Roles in which nobody's approval of this version stands. */
  missing: SignOffRole[]
  /** Whose newest word on this version asks for changes. */
  objections: string[]
  /** True when every role has approved, but not as three different people. */
  isSharedName: boolean
}

/** One person whatever the spacing, the capitals or the way the marks are stored. */
const personKey = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()

/**
 * Where a version stands. It is approved when author, reviewer and approver, three different names, have
 * approved exactly this version, and nobody's newest word on it is `changes`. Who asks for changes takes back
 * what they approved before.
 */
export function signOffState(entries: readonly SignOff[], version: string): SignOffState {
  const people = new Map<string, { name: string; roles: Set<SignOffRole>; objects: boolean }>()
  for (const { name, role, decision } of inOrder(entries.filter((entry) => entry.version === version))) {
    const person = people.get(personKey(name)) ?? { name, roles: new Set(), objects: false }
    if (decision === 'changes') person.roles.clear()
    else person.roles.add(role)
    people.set(personKey(name), { ...person, objects: decision === 'changes' })
  }
  const holders = (role: SignOffRole): string[] =>
    [...people].flatMap(([key, { roles }]) => (roles.has(role) ? [key] : []))
  const missing = SignOffRole.options.filter((role) => holders(role).length === 0)
  const objections = [...people.values()].filter(({ objects }) => objects).map(({ name }) => name)
  const isThree = areDifferent(holders('author'), holders('reviewer'), holders('approver'))
  return {
    isApproved: isThree && objections.length === 0,
    missing,
    objections,
    isSharedName: missing.length === 0 && !isThree,
  }
}

/** True when exactly this version is approved. */
export const isVersionApproved = (entries: readonly SignOff[], version: string): boolean =>
  signOffState(entries, version).isApproved

/** By day; on one day the later line is the newer word. A paper signed earlier may be entered later. */
const inOrder = (entries: readonly SignOff[]): SignOff[] =>
  [...entries].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))

const areDifferent = (authors: string[], reviewers: string[], approvers: string[]): boolean =>
  authors.some((author) =>
    reviewers.some(
      (reviewer) =>
        reviewer !== author && approvers.some((approver) => approver !== author && approver !== reviewer),
    ),
  )
