import { z } from 'zod'
import type { Actor } from '@/domain/access/actor'
import { can } from '@/domain/access/can'
import { countFigures } from '@/domain/figures/count'
import { ListCursor } from '@/domain/people/list-cursor'
import { type AskedEvidence, Evidence, isWaitedFor } from '@/domain/enrolment/evidence'
import type { Day } from '@/domain/time/calendar'
import { type Outcome, ok, refuse } from '@/server/platform/command'
import { statement, statementForValues } from '@/server/platform/db'
import { today } from '@/server/platform/institution'
import { countParts, type Part } from './count-parts'
import { endOf, inRange } from '@/server/units/below-sql'

/** A part of the list: who is late, or who has no activated account. */
export const Only = z.enum(['late', 'inactive'])
export type Only = z.infer<typeof Only>

/** As many names as one page holds at most. */
export const MAX_NAMES = 2000

export const MissingView = z.object({
  targetId: z.uuid(),
  unitId: z.uuid(),
  /** Only who is counted at the unit itself, not below it. */
  isDirect: z.boolean().default(false),
  only: Only.optional(),
  after: ListCursor.optional(),
  limit: z.int().min(1).max(MAX_NAMES).default(50),
})

export type MissingPerson = {
  id: string
  code: string
  familyName: string
  givenName: string
  unitName: string
  /** Whoever has kept it is waited for by no target. */
  state: Exclude<Evidence, 'kept'>
  isActivated: boolean
  dueOn: Day
}
export type MissingUnit = { id: string; name: string; kind: string; path: string }
export type MissingTarget = {
  id: string
  name: string
  nameEn: string
  evidence: AskedEvidence
  cycle: number
  dueOn: Day
  courseIds: string[]
}
/**
 * Of everyone who is missing, also on other pages: how many, how many of them late, how many without an
 * activated account.
 */
export type MissingCounts = { left: number; late: number; notActivated: number }
export type MissingPage = {
  today: Day
  counts: MissingCounts
  unit: MissingUnit
  target: MissingTarget
  people: MissingPerson[]
  /** Where the next page goes on; null at the end. */
  next: ListCursor | null
  may: { export: boolean; invite: boolean }
}

/**
 * The names of those a target still waits for in a unit, in Vietnamese order, a page at a time. `not_found`
 * outside the actor's units.
 */
export async function missing(
  actor: Actor,
  asked: z.input<typeof MissingView>,
): Promise<Outcome<MissingPage, 'not_found'>> {
  const { success, data: view } = MissingView.safeParse(asked)
  if (!success) return refuse('not_found')
  const found = await findAsked(view.targetId, view.unitId)
  if (!found || !can(actor, 'people.view', found.unit.path)) return refuse('not_found')
  const { unit, target } = found
  const day = await today()
  const { text, values } = missingNames(target, unit, view, day, view.limit + 1)
  const [names, counts] = await Promise.all([
    statementForValues<MissingPerson>(text, values),
    countMissing(target, { key: unit.id, path: unit.path, isDirect: view.isDirect }, day),
  ])
  const people = names.slice(0, view.limit)
  const last = names.length > view.limit ? people.at(-1) : undefined
  return ok({
    today: day,
    counts,
    unit,
    target,
    people,
    next: last ? [last.givenName, last.familyName, last.code] : null,
    may: { export: can(actor, 'export', unit.path), invite: can(actor, 'account.invite', unit.path) },
  })
}

async function countMissing(target: MissingTarget, part: Part, day: Day): Promise<MissingCounts> {
  const counts = await countParts({ targetId: target.id, cycle: target.cycle }, [part])
  const waiting = counts.filter(({ state }) => isWaitedFor(state, target.evidence))
  const figures = countFigures(waiting, target.evidence, day)
  return { left: figures.asked, late: figures.late, notActivated: figures.notActivated }
}

async function findAsked(
  targetId: string,
  unitId: string,
): Promise<{ unit: MissingUnit; target: MissingTarget } | null> {
  const [row] = await statement<{ unit: MissingUnit; target: MissingTarget }>(
    'missing-place',
    `SELECT json_build_object('id', u.id, 'name', u.name, 'kind', u.kind, 'path', u.path) AS unit,
       json_build_object('id', t.id, 'name', t.name, 'nameEn', t.name_en, 'evidence', r.evidence, 'cycle', t.cycle, 'dueOn', r.due_on, 'courseIds', r.course_ids) AS target
     FROM unit u CROSS JOIN target t JOIN target_rule r ON r.target_id = t.id AND r.superseded_at IS NULL
     WHERE u.id = $2::uuid AND t.id = $1::uuid`,
    [targetId, unitId],
  )
  return row ?? null
}

/**
 * The statement that lists them, from the first or after the last of the page before; `limit` null reads to
 * the end.
 */
export function missingNames(
  target: MissingTarget,
  { path }: MissingUnit,
  { isDirect, only, after }: Pick<z.output<typeof MissingView>, 'isDirect' | 'only' | 'after'>,
  day: Day,
  limit: number | null,
): { text: string; values: unknown[] } {
  const waiting = Evidence.options.filter((state) => isWaitedFor(state, target.evidence))
  const high = endOf(path, isDirect)
  return {
    text: `SELECT p.id, p.code, p.family_name AS "familyName", p.given_name AS "givenName", u.name AS "unitName", e.state, e.is_activated AS "isActivated", e.due_on::text AS "dueOn"
     FROM unit u
     JOIN enrolment e ON e.target_id = $1::uuid AND e.unit_id = u.id AND e.state = ANY ($3::text[]) AND e.cycle = $2::int
     JOIN person p ON p.id = e.person_id
     WHERE ${inRange('u', '$4', '$5')}
     ${after ? `AND (p.given_name COLLATE "vi-x-icu", p.family_name COLLATE "vi-x-icu", p.code COLLATE "C") > ($9, $10, $11)` : ''}
     AND CASE $7::text WHEN 'late' THEN e.due_on < $8::date WHEN 'inactive' THEN NOT e.is_activated ELSE true END
     ORDER BY p.given_name COLLATE "vi-x-icu", p.family_name COLLATE "vi-x-icu", p.code COLLATE "C" LIMIT $6::bigint`,
    values: [target.id, target.cycle, waiting, path, high, limit, only ?? null, day, ...(after ?? [])],
  }
}
