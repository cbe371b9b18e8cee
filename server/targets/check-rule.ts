import type { TargetRule } from '@/domain/targets/target-rule'
import { type Day, dateOf, dayOf, isLate } from '@/domain/time/calendar'
import { type Refusal, refuse } from '@/server/platform/command'
import type { Tx } from '@/server/platform/db'

export type RuleUnit = { id: string; path: string }

/** The unit whose people a rule asks; null when there is none or it has ended. */
export const findRuleUnit = (tx: Tx, unitId: string): Promise<RuleUnit | null> =>
  tx.unit.findFirst({ where: { id: unitId, endedOn: null }, select: { id: true, path: true } })

/**
 * From when on learning counts under a rule; null: whenever it was. `before` is what the rule it replaces
 * says.
 */
export function countsSince({ evidenceSince }: TargetRule, startsOn: Day, before?: Day | null): Day | null {
  if (evidenceSince === undefined && before !== undefined) return before
  return evidenceSince === undefined || evidenceSince === 'start' ? startsOn : evidenceSince
}

/** What a rule takes over from the one it replaces where it does not say it. */
export type RuleBefore = { evidenceSince: Date | null; allowsTestOut: boolean }

/** Whether whom a rule asks may use the six questions at the head of its courses. */
export const allowsTestOut = (rule: TargetRule, before?: RuleBefore): boolean =>
  rule.allowsTestOut ?? before?.allowsTestOut ?? true

/** The columns of a rule. */
export function ruleRow(rule: TargetRule, startsOn: Day, before?: RuleBefore) {
  const since = countsSince(rule, startsOn, before?.evidenceSince && dayOf(before.evidenceSince))
  return {
    ...rule,
    dueOn: dateOf(rule.dueOn),
    evidenceSince: since === null ? null : dateOf(since),
    allowsTestOut: allowsTestOut(rule, before),
  }
}

/** Refuses a rule that asks for a course nobody can take. */
export async function checkCourses(
  tx: Tx,
  { courseIds }: TargetRule,
): Promise<Refusal<'unknown_course'> | null> {
  const known = await tx.courseVersion.count({ where: { courseId: { in: courseIds }, isCurrent: true } })
  return known === courseIds.length ? null : refuse('unknown_course', 'rule.courseIds')
}

/** Refuses a due day that is over, unless that is meant: everyone who is not done would be late at once. */
export const checkDue = (
  { dueOn }: TargetRule,
  today: Day,
  acceptsPast: boolean,
): Refusal<'due_in_past'> | null =>
  isLate(dueOn, today) && !acceptsPast ? refuse('due_in_past', 'rule.dueOn') : null
