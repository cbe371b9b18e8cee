import { z } from 'zod'
import type { Actor } from '@/domain/access/actor'
import { can } from '@/domain/access/can'
import { TargetRule } from '@/domain/targets/target-rule'
import { invalidInput, type Outcome, ok, refuse } from '@/server/platform/command'
import { Prisma, transaction } from '@/server/platform/db'
import { today } from '@/server/platform/institution'
import { audience } from '@/server/enrolments/audience-sql'
import { learned } from '@/server/enrolments/settled-sql'
import { levelsReaching } from '@/domain/enrolment/evidence'
import { dayOf } from '@/domain/time/calendar'
import { Day } from '@/domain/time/day'
import { checkCourses, countsSince, findRuleUnit } from './check-rule'

/** Whom a rule would ask today, and what a running target would gain and lose by it. */
export type RulePreview = {
  asked: number
  onLeave: number
  notActivated: number
  /** Who has already reached what the rule counts, within the time from which it counts. */
  alreadyPassed: number
  /** Who had reached it, but too long ago to count. */
  passedBefore: number
  joining: number
  leaving: number
}

/** Stands for a target that does not exist yet. */
const NONE = '00000000-0000-0000-0000-000000000000'

const considered = (
  { memberKinds, courseIds, dueOn }: TargetRule,
  path: string,
  targetId: string,
  since: Day | null,
) => Prisma.sql`
  SELECT ${targetId}::uuid AS target_id, ${memberKinds}::text[] AS member_kinds, ${courseIds}::text[] AS course_ids,
    ${since}::date AS evidence_since, ${dueOn}::date AS due_on, ${path}::text AS path`

const Asked = z.object({ rule: TargetRule, startsOn: Day.optional() })
type Refused = 'invalid_input' | 'not_found' | 'unknown_course' | 'due_before_start'

/**
 * Counts whom a rule would ask, before it is saved; refuses what saving would refuse, except a due day that is over, which may
 * be meant. A target that is new begins on `startsOn` (today without). `not_found` where the actor may set no targets.
 */
export async function previewRule(
  actor: Actor,
  raw: unknown,
  { targetId = NONE, startsOn }: { targetId?: string; startsOn?: unknown } = {},
): Promise<Outcome<RulePreview, Refused>> {
  const asked = Asked.safeParse({ rule: raw, startsOn }, { reportInput: true })
  if (!asked.success) return invalidInput(asked.error)
  const { rule } = asked.data
  const day = await today()
  return transaction(async (tx) => {
    const unit = await findRuleUnit(tx, rule.unitId)
    if (!unit || !can(actor, 'target.manage', unit.path)) return refuse('not_found')
    const known = await tx.targetRule.findFirst({
      where: { targetId, supersededAt: null },
      select: { evidenceSince: true, target: { select: { startsOn: true } } },
    })
    const start = known ? dayOf(known.target.startsOn) : (asked.data.startsOn ?? day)
    if (rule.dueOn < start) return refuse('due_before_start', 'rule.dueOn')
    const refusal = await checkCourses(tx, rule)
    if (refusal) return refusal
    const before = known ? known.evidenceSince && dayOf(known.evidenceSince) : undefined
    const since = countsSince(rule, start, before)
    const enough = levelsReaching(rule.evidence)
    await tx.$executeRaw`SET LOCAL enable_nestloop = off`
    const [row] = await tx.$queryRaw<RulePreview[]>`
      WITH ${audience(considered(rule, unit.path, targetId, since), day)}, ${learned()},
      ever AS (SELECT * FROM learning(${rule.courseIds}::text[], NULL)),
      now_asked AS (SELECT person_id FROM enrolment WHERE target_id = ${targetId}::uuid AND state <> 'ended')
      SELECT count(*) FILTER (WHERE NOT c.is_on_leave)::int AS asked, count(*) FILTER (WHERE c.is_on_leave)::int AS "onLeave",
        count(*) FILTER (WHERE NOT c.is_on_leave AND a.activated_at IS NULL)::int AS "notActivated",
        count(*) FILTER (WHERE NOT c.is_on_leave AND l.evidence = ANY (${enough}))::int AS "alreadyPassed",
        count(*) FILTER (WHERE NOT c.is_on_leave AND ever.evidence = ANY (${enough})
          AND (l.evidence = ANY (${enough})) IS NOT TRUE)::int AS "passedBefore",
        count(*) FILTER (WHERE n.person_id IS NULL)::int AS joining, count(*) FILTER (WHERE c.person_id IS NULL)::int AS leaving
      FROM chosen c
      FULL JOIN now_asked n ON n.person_id = c.person_id
      LEFT JOIN learned l ON l.person_id = c.person_id
      LEFT JOIN ever ON ever.person_id = c.person_id
      LEFT JOIN account a ON a.person_id = c.person_id`
    return row ? ok(row) : refuse('not_found')
  })
}
