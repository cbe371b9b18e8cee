import { expect, test } from 'vitest'
import { type Actor, actorId, actorLabel, anonymous, isPerson, systemActor } from './actor'

const person: Actor = { kind: 'person', personId: 'p1', sessionHash: 's', name: 'Lê An', grants: [] }

test.each<[string, Actor, { id: string | null; label: string; isPerson: boolean }]>([
  ['a person acts under an id, never under the name', person, { id: 'p1', label: 'person', isPerson: true }],
  [
    'the system acts by the name of its part',
    systemActor('worker'),
    { id: null, label: 'system:worker', isPerson: false },
  ],
  ['who is unknown acts as nobody', anonymous, { id: null, label: 'anonymous', isPerson: false }],
])('%s', (_rule, actor, expected) => {
  expect({ id: actorId(actor), label: actorLabel(actor), isPerson: isPerson(actor) }).toEqual(expected)
})
