import { z } from 'zod'
import { MemberKind } from '../people/member-kind'
import { Day } from '../time/day'

/** What a target may count. `kept` waits for the boosters that come later. */
export const CountedEvidence = z.enum(['took_part', 'completed', 'passed'])
export type CountedEvidence = z.infer<typeof CountedEvidence>

const unique = <T>(list: T[]): T[] => [...new Set(list)]

/** Who must do what by when: one version of a target's rule. */
export const TargetRule = z
  .object({
    memberKinds: z.array(MemberKind).min(1, 'none_chosen').transform(unique),
    unitId: z.uuid(),
    courseIds: z.array(z.string().min(1).max(100)).min(1, 'none_chosen').max(50).transform(unique),
    evidence: CountedEvidence,
    dueOn: Day,
    /**
     * From when on learning counts: a day, the target's start, or null for whenever it was. Left out: the
     * start, or as the rule before it.
     */
    evidenceSince: z
      .union([Day, z.literal('start')])
      .nullable()
      .optional(),
    /**
     * Whether whom it asks may have lessons ticked off by the six questions at the head of its courses. Left
     * out: they may, or as the rule before it.
     */
    allowsTestOut: z.boolean().optional(),
  })
  .strict()
export type TargetRule = z.infer<typeof TargetRule>

const title = z.string().trim().min(3).max(160)

/**
 * What a target is called, what it rests on, and when it starts; an English name that is left out is the
 * Vietnamese one.
 */
export const TargetWords = z
  .object({
    name: title,
    nameEn: z
      .string()
      .trim()
      .max(160)
      .refine((text) => text === '' || text.length >= 3, 'too_short')
      .default(''),
    document: z.string().trim().max(300, 'too_long').default(''),
    startsOn: Day,
  })
  .strict()
export type TargetWords = z.infer<typeof TargetWords>

export const inBothLanguages = <T extends { name: string; nameEn: string }>(words: T): T => ({
  ...words,
  nameEn: words.nameEn || words.name,
})

/** A target as the student affairs office sets it, with its first rule. */
export const NewTarget = TargetWords.extend({
  rule: TargetRule,
  /** Whoever sets it knows that the due day is over. */
  acceptsPast: z.boolean().default(false),
})
  .strict()
  .refine(({ startsOn, rule }) => rule.dueOn >= startsOn, {
    path: ['rule', 'dueOn'],
    message: 'due_before_start',
  })
  .transform(inBothLanguages)
export type NewTarget = z.infer<typeof NewTarget>
