import { z } from 'zod'
import type { Actor } from '@/domain/access/actor'
import { can } from '@/domain/access/can'
import { TargetRule } from '@/domain/targets/target-rule'
import { invalidInput, type Outcome, ok, refuse } from '@/server/platform/command'
import { Prisma, transaction } from '@/server/platform/db'
import { today } from '@/server/platform/institution'
import { settled } from '@/server/enrolments/settled-sql'
import { asideStates, levelsReaching } from '@/domain/enrolment/evidence'
import { dayOf } from '@/domain/time/calendar'
import { Day } from '@/domain/time/day'
import { TESTED_OUT } from '@/domain/quiz/test-out'
import { allowsTestOut, checkCourses, countsSince, findRuleUnit } from './check-rule'

/** Whom a rule would ask today, and what a running target would gain and lose by it. */
export type RulePreview = {
  asked: number
  /** Away, by their membership or by a decision. */
  onLeave: number
  /** Let off by a decision. */
  exempt: number
  notActivated: number
  /** Who has already reached what the rule counts, within the time from which it counts. */
  alreadyPassed: number
  /** Who had reached it, but too long ago to count. */
  passedBefore: number
  joining: number
  leaving: number
  /** Whether they may have lessons ticked off by six questions. */
  allowsTestOut: boolean
  /** Who has had some ticked off; they stay so. */
  testedOut: number
}

/** Stands for a target that does not exist yet. */
const NONE = '00000000-0000-0000-0000-000000000000'

const considered = (
  { memberKinds, courseIds, dueOn }: TargetRule,
  path: string,
  { id, cycle }: { id: string; cycle: number },
  since: Day | null,
) => Prisma.sql`
  SELECT ${id}::uuid AS target_id, ${cycle}::int AS cycle, 0 AS version, ${memberKinds}::text[] AS member_kinds, ${courseIds}::text[] AS course_ids,
    ${since}::date AS evidence_since, ${dueOn}::date AS due_on, ${path}::text AS path`

const Asked = z.object({ rule: TargetRule, startsOn: Day.optional() })
type Refused = 'invalid_input' | 'not_found' | 'unknown_course' | 'due_before_start'

/**
 * Counts whom a rule would ask, before it is saved; refuses what saving would refuse, except a due day that
 * is over, which may be meant. A target that is new begins on `startsOn` (today without). `not_found` where
 * the actor may set no targets.
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
      select: {
        evidenceSince: true,
        allowsTestOut: true,
        target: { select: { startsOn: true, cycle: true } },
      },
    })
    const start = known ? dayOf(known.target.startsOn) : (asked.data.startsOn ?? day)
    if (rule.dueOn < start) return refuse('due_before_start', 'rule.dueOn')
    const refusal = await checkCourses(tx, rule)
    if (refusal) return refusal
    const before = known ? known.evidenceSince && dayOf(known.evidenceSince) : undefined
    const since = countsSince(rule, start, before)
    const enough = levelsReaching(rule.evidence)
    await tx.$executeRaw`SET LOCAL enable_nestloop = off`
    const [row] = await tx.$queryRaw<Omit<RulePreview, 'allowsTestOut'>[]>`
      WITH ${settled(considered(rule, unit.path, { id: targetId, cycle: known?.target.cycle ?? 1 }, since), day)},
      ever AS (SELECT * FROM learning(${rule.courseIds}::text[], NULL)),
      tested AS (
        SELECT DISTINCT p.person_id FROM lesson_progress p JOIN run r ON r.person_id = p.person_id AND r.id = p.run_id
        WHERE p.done_reason = ${TESTED_OUT} AND r.course_id = ANY (${rule.courseIds})
      ),
      one AS (
        SELECT s.*, NOT s.state = ANY (${[...asideStates]}) AS is_asked, s.state = ANY (${enough}) AS is_done,
          ever.evidence = ANY (${enough}) AS was_done, tested.person_id IS NOT NULL AS is_tested, coalesce(s.old_state, 'ended') = 'ended' AS is_new
        FROM settled s LEFT JOIN ever ON ever.person_id = s.person_id LEFT JOIN tested ON tested.person_id = s.person_id
      )
      SELECT count(*) FILTER (WHERE is_asked)::int AS asked,
        count(*) FILTER (WHERE state = 'paused')::int AS "onLeave", count(*) FILTER (WHERE state = 'exempt')::int AS exempt,
        count(*) FILTER (WHERE is_asked AND NOT is_activated)::int AS "notActivated",
        count(*) FILTER (WHERE is_done)::int AS "alreadyPassed",
        count(*) FILTER (WHERE is_asked AND was_done AND NOT is_done)::int AS "passedBefore",
        count(*) FILTER (WHERE is_new AND state <> 'ended')::int AS joining,
        count(*) FILTER (WHERE NOT is_new AND state = 'ended')::int AS leaving,
        count(*) FILTER (WHERE is_asked AND is_tested)::int AS "testedOut"
      FROM one`
    return row ? ok({ ...row, allowsTestOut: allowsTestOut(rule, known ?? undefined) }) : refuse('not_found')
  })
}
