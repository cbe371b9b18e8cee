import { type Actor, isPerson } from '@/domain/access/actor'
import { scopesFor } from '@/domain/access/can'
import type { Permission } from '@/domain/access/roles'
import { prisma, type Tx } from '@/server/platform/db'
import { isBelowAny } from './below-sql'

export type UnitRef = { id: string; path: string; name: string }

/** The institution's own unit, the root of the tree; null before the first run's set-up. */
export function findRoot(tx: Tx = prisma()): Promise<UnitRef | null> {
  return tx.unit.findFirst({
    where: { kind: 'institution', parentId: null },
    select: { id: true, path: true, name: true },
  })
}

export type UnitChoice = { id: string; name: string; kind: string; depth: number }

/** The units over which the actor holds a permission, in the order of the tree; for choosing one. */
export async function listUnits(actor: Actor, permission: Permission): Promise<UnitChoice[]> {
  if (actor.kind !== 'system' && !isPerson(actor)) return []
  const scopes = scopesFor(actor, permission)
  if (scopes.length === 0) return []
  return prisma().$queryRaw<UnitChoice[]>`
    WITH RECURSIVE tree AS (
      SELECT id, ARRAY[name COLLATE "vi-x-icu"] AS line, 0 AS depth FROM unit WHERE parent_id IS NULL
      UNION ALL
      SELECT u.id, tree.line || (u.name COLLATE "vi-x-icu"), tree.depth + 1 FROM unit u JOIN tree ON u.parent_id = tree.id
    )
    SELECT u.id, u.name, u.kind, tree.depth FROM unit u JOIN tree USING (id)
    WHERE u.ended_on IS NULL AND ${isBelowAny('u', scopes)} ORDER BY tree.line`
}
