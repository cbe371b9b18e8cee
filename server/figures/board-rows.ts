import type { Actor } from '@/domain/access/actor'
import { can } from '@/domain/access/can'
import { countFigures, type Figures, missing } from '@/domain/figures/count'
import { neededPerDay, weekBegins } from '@/domain/figures/pace'
import { worstFirst } from '@/domain/figures/sort-rows'
import type { Day } from '@/domain/time/calendar'
import { countRecentDays, type RecentDays } from './count-days'
import { countParts, type Part, type PartCount } from './count-parts'
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
type CountedBoard = { rows: BoardRow[]; sum: BoardSum; counts: PartCount[]; recent: RecentDays }

/**
 * Counts a board: everything that stands in its lines, whatever it is read from. A column with a source of
 * its own reads it here.
 */
export async function countBoard(
  actor: Actor,
  found: Parts,
  parts: readonly Part[],
  target: BoardTarget,
  day: Day,
): Promise<CountedBoard> {
  const of = { targetId: target.id, cycle: target.cycle }
  const span = { today: day, startsOn: target.startsOn, dueOn: target.dueOn }
  const [counts, recent] = await Promise.all([
    countParts(of, parts),
    countRecentDays(of, parts, target.evidence, weekBegins(span)),
  ])
  const byPart = new Map<string, PartCount[]>()
  for (const count of counts) byPart.set(count.key, [...(byPart.get(count.key) ?? []), count])
  const line = (own: readonly PartCount[], week: number) => {
    const figures = countFigures(own, target.evidence, day)
    return { figures, week, perDay: neededPerDay(missing(figures), span) }
  }
  const { unit } = found
  const rows = [...(unit ? [unit] : []), ...found.parts].map(
    (part): BoardRow => ({
      unit: named(part),
      name: part.name,
      advisers: part.advisers,
      isDirect: part.id === unit?.id,
      canSeePeople: can(actor, 'people.view', part.path),
      ...line(byPart.get(part.id) ?? [], recent.byPart.get(part.id) ?? 0),
    }),
  )
  return {
    // A unit where the target asks nobody, nor waits for anybody, is no row.
    rows: worstFirst(rows.filter(({ figures: { asked, onLeave, exempt } }) => asked + onLeave + exempt > 0)),
    sum: { unit: null, ...line(counts, sumOf(recent.byPart.values())) },
    counts,
    recent,
  }
}

export const named = ({ id, name, code, kind }: BoardUnit) => ({ id, name, code, kind })
const sumOf = (numbers: Iterable<number>): number => [...numbers].reduce((sum, n) => sum + n, 0)
