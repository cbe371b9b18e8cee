import { type Actor, isPerson } from '@/domain/access/actor'
import { scopesFor } from '@/domain/access/can'
import type { Permission } from '@/domain/access/roles'
import { findRoot } from '@/server/units/queries'

/** The outermost units over which the actor holds a permission; the whole institution for the system. */
export async function ownUnits(actor: Actor, permission: Permission): Promise<string[]> {
  if (!isPerson(actor)) {
    const root = actor.kind === 'system' ? await findRoot() : null
    return root ? [root.id] : []
  }
  const paths = scopesFor(actor, permission)
  return [
    ...new Set(actor.grants.filter(({ unitPath }) => paths.includes(unitPath)).map(({ unitId }) => unitId)),
  ]
}
