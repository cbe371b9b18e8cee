import type { Role } from './roles'

/** A role over a unit and everything below it; `unitPath` is the prefix of that subtree. */
export type Grant = { role: Role; unitId: string; unitPath: string }

export type PersonActor = {
  kind: 'person'
  personId: string
  sessionHash: string
  name: string
  grants: Grant[]
}
/** Who acts: a signed-in person, a job or script of the system, or someone unknown. */
export type Actor = PersonActor | { kind: 'system'; name: string } | { kind: 'anonymous' }

export const anonymous: Actor = { kind: 'anonymous' }
export const systemActor = (name: string): Actor => ({ kind: 'system', name })

export const actorId = (actor: Actor): string | null => (actor.kind === 'person' ? actor.personId : null)
export const actorLabel = (actor: Actor): string =>
  actor.kind === 'system' ? `system:${actor.name}` : actor.kind
export const isPerson = (actor: Actor): actor is PersonActor => actor.kind === 'person'
