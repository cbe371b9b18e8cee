import { z } from 'zod'
import type { Actor } from '@/domain/access/actor'
import { scopesFor } from '@/domain/access/can'
import { samplesOf, type CellSums } from '@/domain/gauge/sums'
import { ownUnits } from '@/server/figures/own-units'
import { statement } from '@/server/platform/db'
import { inRangeOf } from '@/server/units/below-sql'

/** What is shown of a unit in a course: of ten people or more, or nothing. */
export type GaugeFigure = { people: number; samples: ReturnType<typeof samplesOf> } | null
export type GaugeUnit = {
  id: string
  name: string
  /** Asked for, or a part of it. */
  place: 'unit' | 'part'
  figures: ReadonlyMap<string, GaugeFigure>
}

const sums = [
  ['before_true', 'beforeTrue'],
  ['before_false', 'beforeFalse'],
  ['after_true', 'afterTrue'],
  ['after_false', 'afterFalse'],
  ['before_true_sq', 'beforeTrueSq'],
  ['before_false_sq', 'beforeFalseSq'],
  ['after_true_sq', 'afterTrueSq'],
  ['after_false_sq', 'afterFalseSq'],
  ['change_true_sq', 'changeTrueSq'],
  ['change_false_sq', 'changeFalseSq'],
] as const

type Row = CellSums & {
  id: string
  name: string
  place: 'unit' | 'part'
  courseId: string | null
  people: number
}

/**
 * What whole groups recognised before and after: the actor's unit with its parts, or several units of one's
 * own; one statement. Empty for who may see no board there. It reads cells and nothing of any person.
 */
export async function gaugeFigures(actor: Actor, asked?: string): Promise<GaugeUnit[]> {
  const { success, data: unitId } = z.uuid().optional().safeParse(asked)
  const scopes = scopesFor(actor, 'board.view')
  if (!success || scopes.length === 0) return []
  const own = unitId ? [unitId] : await ownUnits(actor, 'board.view')
  const rows = await statement<Row>(
    'gauge-figures',
    `SELECT u.id, u.name, CASE WHEN u.id = asked.id THEN 'unit' ELSE 'part' END AS place, c.course_id AS "courseId",
       coalesce(sum(c.people), 0)::int AS people, ${sums.map(([column, name]) => `coalesce(sum(c.${column}), 0)::int AS "${name}"`).join(', ')}
     FROM unit asked
     JOIN unit u ON u.id = asked.id OR (cardinality($1::uuid[]) = 1 AND u.parent_id = asked.id)
     LEFT JOIN (unit below JOIN gauge_cell c ON c.unit_id = below.id) ON ${inRangeOf('below', 'u.path')}
     WHERE asked.id = ANY ($1::uuid[])
       AND EXISTS (SELECT 1 FROM unnest($2::text[]) AS scope (path) WHERE ${inRangeOf('asked', 'scope.path')})
     GROUP BY u.id, asked.id, c.course_id ORDER BY place DESC, u.code, u.id`,
    [own, scopes],
  )
  const units = new Map<string, GaugeUnit & { figures: Map<string, GaugeFigure> }>()
  for (const { id, name, place, courseId, people, ...of } of rows) {
    const unit = units.get(id) ?? { id, name, place, figures: new Map<string, GaugeFigure>() }
    if (courseId) unit.figures.set(courseId, { people, samples: samplesOf(people, of) })
    units.set(id, unit)
  }
  return [...units.values()]
}
