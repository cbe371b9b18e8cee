import type { Actor } from '@/domain/access/actor'
import { can, scopesFor } from '@/domain/access/can'
import type { Counted, Figures } from '@/domain/figures/count'
import { burnUp, type CurvePoint } from '@/domain/figures/curve'
import { type Explanation, explainRate } from '@/domain/figures/explain-rate'
import { type Outlook, outlook, weekBegins } from '@/domain/figures/pace'
import type { Day } from '@/domain/time/calendar'
import { type Outcome, ok, refuse } from '@/server/platform/command'
import { type Settling, settlingNow, settlingOf } from '@/server/enrolments/settling-sql'
import { prisma } from '@/server/platform/db'
import { today } from '@/server/platform/institution'
import { type BoardRow, type BoardSum, countBoard, named } from './board-rows'
import { tagOf } from './board-tag'
import { BoardView } from './board-view'
import { countEarlierDays } from './count-days'
import { countOfficers, type Officers } from './count-officers'
import type { Part, PartCount } from './count-parts'
import { findOwnParts, findParts, type Parts } from './find-parts'
import { type BoardTarget, findTargets } from './find-targets'
import { ownUnits } from './own-units'

export type Board = {
  today: Day
  target: BoardTarget
  targets: BoardTarget[]
  /** Null: several units of one's own. */
  unit: { id: string; name: string; kind: string } | null
  above: { id: string; name: string }[]
  /** Whom a job is still settling; the figures are not whole until then. */
  settling: Settling | null
  rows: BoardRow[]
  /** All rows together, as the last line. */
  sum: BoardSum
  total: Figures
  week: number
  perDay: number | null
  outlook: Outlook
  curve: CurvePoint[]
  explanation: Explanation
  /** Only where collaborators are asked. */
  officers: Officers | null
  /** What boardTag answers while no figure changes. */
  tag: string
  may: { seePeople: boolean; export: boolean; invite: boolean }
}

/**
 * A target in one unit, part by part: what is done, what is left, at what pace. Without a unit it is the
 * actor's own board.
 * `not_found` for what lies outside the actor's units, `no_target` when nobody there is asked for anything.
 */
export async function board(
  actor: Actor,
  asked: BoardView,
): Promise<Outcome<Board, 'not_found' | 'no_target'>> {
  const { success, data: view } = BoardView.safeParse(asked)
  if (!success) return refuse('not_found')
  const day = await today()
  const paths = scopesFor(actor, 'board.view')
  const found = await boardUnits(actor, view.unitId, day)
  if (paths.length === 0 || !found) return refuse('not_found')
  const targets = await findTargets(found.unit ? [found.unit.path] : paths)
  const target = view.targetId ? targets.find(({ id }) => id === view.targetId) : targets[0]
  if (!target) return refuse(view.targetId ? 'not_found' : 'no_target')

  const parts = partsOf(found)
  const of = { targetId: target.id, cycle: target.cycle }
  const span = { today: day, startsOn: target.startsOn, dueOn: target.dueOn }
  const { rows, sum, counts, recent } = await countBoard(actor, found, parts, target, day)
  const { figures: total, week } = sum
  const earlier = await countEarlierDays(of, parts, target.evidence, weekBegins(span), total.done - week)
  const officers = target.memberKinds.includes('collaborator') ? await countOfficers(of, parts) : null
  const path = found.unit?.path
  return ok({
    today: day,
    target,
    targets,
    unit: found.unit && named(found.unit),
    above: found.above.filter((unit) => can(actor, 'board.view', unit.path)).map(named),
    settling: target.endedAt ? null : settlingOf(await settlingNow(prisma()), target.id),
    rows,
    sum,
    total,
    week,
    perDay: sum.perDay,
    outlook: outlook({ ...span, asked: total.asked, done: total.done, week }),
    curve: burnUp([...earlier, ...recent.days], { ...span, asked: total.asked }),
    explanation: explanationOf(target, total, counts),
    officers,
    tag: tagOf(day, counts),
    may: {
      seePeople: path !== undefined && can(actor, 'people.view', path),
      export: path !== undefined && can(actor, 'export', path),
      invite: path !== undefined && can(actor, 'account.invite', path),
    },
  })
}

/** The unit asked for when it is in the actor's scope, the actor's only unit, or all of several. */
async function boardUnits(actor: Actor, unitId: string | undefined, day: Day): Promise<Parts | null> {
  const own = unitId ? [unitId] : await ownUnits(actor, 'board.view')
  const [only] = own
  if (!only) return null
  if (own.length > 1) return findOwnParts(own, day)
  const found = await findParts(only, day)
  return found?.unit && can(actor, 'board.view', found.unit.path) ? found : null
}

function partsOf({ unit, parts }: Parts): Part[] {
  const below = parts.map(({ id, path }) => ({ key: id, path, isDirect: false }))
  return unit ? [{ key: unit.id, path: unit.path, isDirect: true }, ...below] : below
}

function explanationOf(target: BoardTarget, total: Figures, counts: PartCount[]): Explanation {
  const recount = target.recountAt && { at: target.recountAt, drift: target.recountDrift ?? 0 }
  return explainRate(
    total,
    { evidence: target.evidence, version: target.version, since: target.recordedAt },
    { countedAt: newest(counts), recount },
  )
}

const newest = (counts: readonly (Counted & { changedAt: Date })[]): Date | null =>
  counts.reduce<Date | null>(
    (latest, { changedAt }) => (latest && latest > changedAt ? latest : changedAt),
    null,
  )
