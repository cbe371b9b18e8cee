import type { AskedEvidence } from '@/domain/enrolment/evidence'
import type { Figures } from './count'

type Rule = { evidence: AskedEvidence; version: number; since: Date }
type Counting = { countedAt: Date | null; recount: { at: Date; drift: number } | null }

/**
 * Why a percentage is what it is: what was divided by what, who was left out and why, by which rule, counted
 * when.
 */
export type Explanation = {
  numerator: number
  denominator: number
  exclusions: { reason: 'paused' | 'exempt' | 'ended'; n: number }[]
  rule: Rule
} & Counting

export function explainRate(figures: Figures, rule: Rule, counting: Counting): Explanation {
  return {
    numerator: figures.done,
    denominator: figures.asked,
    exclusions: [
      { reason: 'paused', n: figures.onLeave },
      { reason: 'exempt', n: figures.exempt },
      { reason: 'ended', n: figures.ended },
    ],
    rule,
    ...counting,
  }
}
