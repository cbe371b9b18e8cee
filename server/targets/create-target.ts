import { can } from '@/domain/access/can'
import { NewTarget } from '@/domain/targets/target-rule'
import { dateOf } from '@/domain/time/calendar'
import { lockAudience } from '@/server/enrolments/audience-lock'
import { ok, rareCommand } from '@/server/platform/command'
import { newId } from '@/server/platform/ids'
import { today } from '@/server/platform/institution'
import { checkCourses, checkDue, findRuleUnit, ruleRow } from './check-rule'
import { settleAudience } from '@/server/enrolments/settle-audience'

/**
 * Sets a target and asks everyone its rule names, who has already done it counts; `left` of them are asked by
 * a job right after.
 */
export const createTarget = rareCommand({
  name: 'target.create',
  input: NewTarget,
  async subject(tx, { rule }) {
    await lockAudience(tx)
    return findRuleUnit(tx, rule.unitId)
  },
  can: (actor, unit) => can(actor, 'target.manage', unit.path),
  async run({ tx, input, now }) {
    const day = await today(now, tx)
    const refusal = checkDue(input.rule, day, input.acceptsPast) ?? (await checkCourses(tx, input.rule))
    if (refusal) return refusal
    const { name, nameEn, document, startsOn, rule } = input
    const targetId = newId()
    await tx.target.create({
      data: {
        id: targetId,
        name,
        nameEn,
        document,
        startsOn: dateOf(startsOn),
        createdAt: now,
        rules: { create: { ...ruleRow(rule, startsOn), version: 1, recordedAt: now } },
      },
    })
    const { asked, left } = await settleAudience(tx, { now, today: day }, { targetId, version: 1 })
    return ok({ targetId, asked, left })
  },
  audit: ({ input }, { targetId, asked }) => ({
    subject: `target:${targetId}`,
    detail: { rule: input.rule, asked },
  }),
})
