import type { Actor } from '@/domain/access/actor'
import { can } from '@/domain/access/can'
import { countFigures, type Figures, missing } from '@/domain/figures/count'
import { neededPerDay } from '@/domain/figures/pace'
import { worstFirst } from '@/domain/figures/sort-rows'
import type { Day } from '@/domain/time/calendar'
import type { PartCount } from './count-parts'
import type { BoardUnit, Parts } from './find-parts'
import type { BoardTarget } from './find-targets'

export type BoardRow = {
  unit: { id: string; name: string; code: string; kind: string }
  name: string
  advisers: string | null
  /** Who is counted at the board's unit itself, in none of its parts. */
  isDirect: boolean
  figures: Figures
  week: number
  perDay: number | null
  canSeePeople: boolean
}
/** The last line of a board: all its rows together. */
export type BoardSum = { unit: null } & Pick<BoardRow, 'figures' | 'week' | 'perDay'>
export const boardSum = ({
  total,
  ...rest
}: {
  total: Figures
  week: number
  perDay: number | null
}): BoardSum => ({ unit: null, figures: total, week: rest.week, perDay: rest.perDay })
export const named = ({ id, name, code, kind }: BoardUnit) => ({ id, name, code, kind })

/** One row for each part that the target asks someone of, worst first. */
export function boardRows(
  actor: Actor,
  { unit, parts }: Parts,
  counts: PartCount[],
  week: Map<string, number>,
  target: BoardTarget,
  day: Day,
): BoardRow[] {
  const byPart = new Map<string, PartCount[]>()
  for (const count of counts) byPart.set(count.key, [...(byPart.get(count.key) ?? []), count])
  const rows = [...(unit ? [unit] : []), ...parts].map((part): BoardRow => {
    const figures = countFigures(byPart.get(part.id) ?? [], target.evidence, day)
    return {
      unit: named(part),
      name: part.name,
      advisers: part.advisers,
      isDirect: part.id === unit?.id,
      figures,
      week: week.get(part.id) ?? 0,
      perDay: neededPerDay(missing(figures), { ...target, today: day }),
      canSeePeople: can(actor, 'people.view', part.path),
    }
  })
  // A unit where the target asks nobody, nor waits for anybody, is no row.
  return worstFirst(rows.filter(({ figures: { asked, onLeave, exempt } }) => asked + onLeave + exempt > 0))
}
