import { z } from 'zod'
import { can } from '@/domain/access/can'
import { TargetRule } from '@/domain/targets/target-rule'
import { dateOf, dayOf } from '@/domain/time/calendar'
import { ok, rareCommand, refuse } from '@/server/platform/command'
import { today } from '@/server/platform/institution'
import { checkCourses, checkDue, findRuleUnit, ruleRow } from './check-rule'
import { findRunningTarget } from './find-target'
import { nextRule } from './next-rule'
import { settleAudience } from '@/server/enrolments/settle-audience'

const Input = z
  .object({
    targetId: z.uuid(),
    /** The version that was read. */
    version: z.int(),
    rule: TargetRule,
    acceptsPast: z.boolean().default(false),
  })
  .strict()

/**
 * Gives a target a new rule; the old one stays as what held until now. Enrolments follow at once, of many
 * people by a job.
 */
export const changeTargetRule = rareCommand({
  name: 'target.change_rule',
  input: Input,
  async subject(tx, { targetId, rule }) {
    const target = await findRunningTarget(tx, targetId)
    const unit = await findRuleUnit(tx, rule.unitId)
    return target && unit ? { target, unit } : null
  },
  can: (actor, { target, unit }) =>
    can(actor, 'target.manage', target.unitPath) && can(actor, 'target.manage', unit.path),
  async run({ tx, input: { targetId, version, rule, acceptsPast }, subject: { target }, now }) {
    if (version !== target.version) return refuse('changed_meanwhile')
    if (dateOf(rule.dueOn) < target.startsOn) return refuse('due_before_start', 'rule.dueOn')
    const day = await today(now, tx)
    // A day that already holds may stay, past or not.
    const isSameDay = dayOf(target.dueOn) === rule.dueOn
    const refusal = checkDue(rule, day, acceptsPast || isSameDay) ?? (await checkCourses(tx, rule))
    if (refusal) return refusal
    const next = await nextRule(tx, target, ruleRow(rule, dayOf(target.startsOn), target), now)
    const at = { now, today: day }
    const { reasons, left } = await settleAudience(tx, at, { targetId, version: next })
    return ok({ version: next, reasons, left })
  },
  audit: ({ input: { targetId, rule } }, { version, reasons, left }) => ({
    subject: `target:${targetId}`,
    detail: { version, rule, reasons, left },
  }),
})
