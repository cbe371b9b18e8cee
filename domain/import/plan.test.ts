import { expect, test } from 'vitest'
import { type Changes, isEmpty, needsConfirming, noChanges, type RightLine, type UnitLine } from './plan'

const nothing = noChanges()
const ofPerson = { personId: 'p', id: 'x' }
const membership = { ...ofPerson, unitId: 'k1', kind: 'learner', position: '', standing: 'active' } as const
const grant = {
  ...ofPerson,
  role: 'adviser',
  unitId: 'k1',
  reason: 'class_list',
  membershipId: null,
} as const
const person = { id: 'p', code: '01', familyName: 'Lê', givenName: 'Chi', birthDate: null, email: null }
const unit = { id: 'k1', parentId: 'r', kind: 'class', code: 'K1', name: 'K1', path: '/r/k1/' } as const

test('a plan that writes nothing is empty', () => {
  expect(isEmpty(nothing)).toBe(true)
})
test.each<Partial<Changes>>([
  { units: [unit] },
  { unitMoves: [{ id: 'k1', parentId: 'r', path: '/r/k1/' }] },
  { people: [person] },
  { personChanges: [person] },
  { opened: [membership] },
  { closed: [{ ...ofPerson, reason: 'moved', from: null }] },
  { granted: [grant] },
  { revoked: [ofPerson] },
])('one thing to write makes it one that is not: %j', (change) => {
  expect(isEmpty({ ...nothing, ...change })).toBe(false)
})

const moved: UnitLine = {
  event: 'moved',
  kind: 'class',
  name: 'K1',
  parent: 'Khoa Mỏ',
  from: 'Khoa Điện',
  people: 2,
  lose: [],
  gain: [],
  like: '',
}
const right = (event: RightLine['event']): RightLine => ({
  row: 2,
  event,
  personId: 'p',
  code: '01',
  name: 'Lê Chi',
  role: 'adviser',
  unitId: 'k1',
  unit: 'K1',
  why: event === 'withheld' ? 'no_right' : null,
})

test.each<[string, UnitLine[], RightLine[], { units: boolean; rights: boolean }]>([
  ['nothing of the kind', [], [], { units: false, rights: false }],
  ['a new unit', [{ ...moved, event: 'new' }], [], { units: true, rights: false }],
  ['a unit that moves', [moved], [], { units: true, rights: false }],
  ['a right that is given', [], [right('given')], { units: false, rights: true }],
  ['a right that ends', [], [right('withheld'), right('ended')], { units: false, rights: true }],
  ['rights that are not given', [], [right('withheld')], { units: false, rights: false }],
  ['both', [moved], [right('given')], { units: true, rights: true }],
])('units and rights are confirmed each on its own: %s', (_what, units, rights, expected) => {
  expect(needsConfirming({ units, rights })).toEqual(expected)
})
