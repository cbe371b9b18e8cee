import type { Actor } from '@/domain/access/actor'
import { can } from '@/domain/access/can'
import { TargetRule } from '@/domain/targets/target-rule'
import { type Outcome, ok, refuse } from '@/server/platform/command'
import { Prisma, transaction } from '@/server/platform/db'
import { today } from '@/server/platform/institution'
import { audience, learned } from '@/server/enrolments/audience-sql'
import { findRuleUnit } from './check-rule'

/** Whom a rule would ask today, and what a running target would gain and lose by it. */
export type RulePreview = {
  asked: number
  onLeave: number
  notActivated: number
  alreadyPassed: number
  joining: number
  leaving: number
}

/** Stands for a target that does not exist yet. */
const NONE = '00000000-0000-0000-0000-000000000000'

const considered = (
  { memberKinds, courseIds, dueOn }: TargetRule,
  path: string,
  targetId: string,
) => Prisma.sql`
  SELECT ${targetId}::uuid AS target_id, ${memberKinds}::text[] AS member_kinds, ${courseIds}::text[] AS course_ids,
    ${dueOn}::date AS due_on, ${path}::text AS path`

/** Counts whom a rule would ask, before it is saved. `not_found` where the actor may set no targets. */
export async function previewRule(
  actor: Actor,
  raw: unknown,
  targetId = NONE,
): Promise<Outcome<RulePreview>> {
  const { success, data: rule } = TargetRule.safeParse(raw)
  if (!success) return refuse('invalid_input')
  const day = await today()
  return transaction(async (tx) => {
    const unit = await findRuleUnit(tx, rule.unitId)
    if (!unit || !can(actor, 'target.manage', unit.path)) return refuse('not_found')
    await tx.$executeRaw`SET LOCAL enable_nestloop = off`
    const [row] = await tx.$queryRaw<RulePreview[]>`
      WITH ${audience(considered(rule, unit.path, targetId), day)}, ${learned},
      now_asked AS (SELECT person_id FROM enrolment WHERE target_id = ${targetId}::uuid AND state <> 'ended')
      SELECT count(*) FILTER (WHERE NOT c.is_on_leave)::int AS asked, count(*) FILTER (WHERE c.is_on_leave)::int AS "onLeave",
        count(*) FILTER (WHERE NOT c.is_on_leave AND a.activated_at IS NULL)::int AS "notActivated",
        count(*) FILTER (WHERE NOT c.is_on_leave AND l.evidence = 'passed')::int AS "alreadyPassed",
        count(*) FILTER (WHERE n.person_id IS NULL)::int AS joining, count(*) FILTER (WHERE c.person_id IS NULL)::int AS leaving
      FROM chosen c
      FULL JOIN now_asked n ON n.person_id = c.person_id
      LEFT JOIN learned l ON l.person_id = c.person_id
      LEFT JOIN account a ON a.person_id = c.person_id`
    return row ? ok(row) : refuse('not_found')
  })
}
