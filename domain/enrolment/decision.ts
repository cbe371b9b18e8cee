import { z } from 'zod'
import { daysBetween } from '../time/calendar'
import { Day } from '../time/day'

/**
 * What can be decided about one person under one target. A mistaken decision is withdrawn, and another one
 * taken.
 */
export const DecisionKind = z.enum(['extension', 'exemption', 'prior_learning', 'pause'])
export type DecisionKind = z.infer<typeof DecisionKind>

const words = z.string().trim().min(3).max(500)

/**
 * A decision as the office records it: from when to when it holds, why, on which document, and who took it.
 */
export const NewDecision = z
  .object({
    personId: z.uuid(),
    targetId: z.uuid(),
    kind: DecisionKind,
    /** The person's own due day; of an extension only. */
    dueOn: Day.nullable().default(null),
    reason: words,
    document: z.string().trim().max(300).default(''),
    approver: words,
    validFrom: Day,
    validTo: Day.nullable().default(null),
  })
  .strict()
  .refine(({ kind, dueOn }) => (kind === 'extension') === (dueOn !== null), {
    path: ['dueOn'],
    message: 'due_of_extension',
  })
  .refine(({ validFrom, validTo }) => !validTo || daysBetween(validFrom, validTo) >= 0, {
    path: ['validTo'],
    message: 'ends_before_start',
  })
export type NewDecision = z.infer<typeof NewDecision>
