import type { Actor } from '@/domain/access/actor'
import { can, scopesFor } from '@/domain/access/can'
import type { EnrolmentState } from '@/domain/enrolment/evidence'
import type { Day } from '@/domain/time/calendar'
import { statement } from '@/server/platform/db'
import { sha256 } from '@/server/platform/hash'
import { today } from '@/server/platform/institution'
import { BoardView } from './board-view'
import { inRangeOf } from '@/server/units/below-sql'

type Sum = { state: EnrolmentState; n: number; isActivated: boolean; changedAt: Date }

/**
 * A mark of a board's figures: the newest change and the sums by state, so that a change that was begun
 * earlier and committed later is seen too, and the day, because late is read off the calendar.
 */
export function tagOf(day: Day, rows: readonly Sum[]): string {
  const sums = new Map<string, number>()
  for (const { state, isActivated, n } of rows)
    sums.set(`${state}${isActivated}`, (sums.get(`${state}${isActivated}`) ?? 0) + n)
  const newest = Math.max(0, ...rows.map(({ changedAt }) => changedAt.getTime()))
  return sha256(JSON.stringify([day, newest, [...sums].filter(([, n]) => n !== 0).sort()])).slice(0, 20)
}

/** The mark as it is now; another one as soon as a figure of the board is. Null outside the actor's units. */
export async function boardTag(
  actor: Actor,
  asked: BoardView,
  read: typeof readTag = readTag,
): Promise<string | null> {
  const { success, data: view } = BoardView.safeParse(asked)
  const paths = scopesFor(actor, 'board.view')
  if (!success || !view.targetId || paths.length === 0) return null
  const within = view.unitId ? await pathOf(view.unitId) : null
  if (view.unitId && (within === null || !can(actor, 'board.view', within))) return null
  return read(view.targetId, within ? [within] : paths)
}

export async function readTag(targetId: string, paths: string[]): Promise<string> {
  const rows = await statement<Sum>(
    'board-tag',
    `SELECT c.state, c.is_activated AS "isActivated", sum(c.n)::int AS n, max(c.changed_at) AS "changedAt"
     FROM unnest($2::text[]) AS scope (path)
     JOIN unit u ON ${inRangeOf('u', 'scope.path')}
     JOIN target t ON t.id = $1::uuid
     JOIN counter c ON c.target_id = t.id AND c.cycle = t.cycle AND c.unit_id = u.id
     GROUP BY c.state, c.is_activated`,
    [targetId, paths],
  )
  return tagOf(await today(), rows)
}

async function pathOf(unitId: string): Promise<string | null> {
  const [row] = await statement<{ path: string }>('unit-path', 'SELECT path FROM unit WHERE id = $1::uuid', [
    unitId,
  ])
  return row?.path ?? null
}
