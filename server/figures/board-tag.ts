import type { Actor } from '@/domain/access/actor'
import { can, scopesFor } from '@/domain/access/can'
import { statement } from '@/server/platform/db'
import { sha256 } from '@/server/platform/hash'
import { today } from '@/server/platform/institution'
import { BoardView } from './board'

/**
 * A mark that is another one as soon as a figure of the board is: the newest change and the sums by state, so that a change
 * that was begun earlier and committed later is seen too, and the day, because late is read off the calendar. Null outside
 * the actor's units.
 */
export async function boardTag(actor: Actor, asked: BoardView): Promise<string | null> {
  const { success, data: view } = BoardView.safeParse(asked)
  const paths = scopesFor(actor, 'board.view')
  if (!success || !view.targetId || paths.length === 0) return null
  const within = view.unitId ? await pathOf(view.unitId) : null
  if (view.unitId && (within === null || !can(actor, 'board.view', within))) return null
  const rows = await statement<{ state: string; n: number; activated: number; newest: Date }>(
    'board-tag',
    `SELECT c.state, sum(c.n)::int AS n, coalesce(sum(c.n) FILTER (WHERE c.is_activated), 0)::int AS activated, max(c.changed_at) AS newest
     FROM unnest($2::text[]) AS scope (path)
     JOIN unit u ON u.path ~>=~ scope.path AND u.path ~<~ (scope.path || '~')
     JOIN target t ON t.id = $1::uuid
     JOIN counter c ON c.target_id = t.id AND c.cycle = t.cycle AND c.unit_id = u.id
     GROUP BY c.state ORDER BY c.state`,
    [view.targetId, within ? [within] : paths],
  )
  return sha256(JSON.stringify([await today(), rows])).slice(0, 20)
}

async function pathOf(unitId: string): Promise<string | null> {
  const [row] = await statement<{ path: string }>('unit-path', 'SELECT path FROM unit WHERE id = $1::uuid', [unitId])
  return row?.path ?? null
}
