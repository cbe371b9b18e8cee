import { type Actor, isPerson } from './actor'
import { type Permission, permissionsOf } from './roles'

/**
 * The outermost unit paths over which the actor holds the permission; `/` stands for everything (the system).
 */
export function scopesFor(actor: Actor, permission: Permission): string[] {
  if (actor.kind === 'system') return ['/']
  if (!isPerson(actor)) return []
  const paths = [
    ...new Set(
      actor.grants
        .filter(({ role }) => permissionsOf[role].includes(permission))
        .map(({ unitPath }) => unitPath),
    ),
  ]
  return paths.filter((path) => !paths.some((other) => other !== path && path.startsWith(other)))
}

/**
 * True when the actor holds the permission over the unit with this path, or over a unit above it. The system
 * may do all.
 */
export const can = (actor: Actor, permission: Permission, unitPath: string): boolean =>
  scopesFor(actor, permission).some((scope) => unitPath.startsWith(scope))

/** True when the actor holds the permission anywhere. */
export const canAnywhere = (actor: Actor, permission: Permission): boolean =>
  scopesFor(actor, permission).length > 0
