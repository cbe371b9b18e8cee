import { describe, expect, test } from 'vitest'
import { Planning } from './planning'
import type { Roster, RosterGrant, RosterMembership, RosterPerson, RosterUnit } from './roster'

const unit = (id: string, parentId: string | null, more: Partial<RosterUnit> = {}): RosterUnit => ({
  id,
  parentId,
  kind: 'faculty',
  code: id,
  name: `Khoa ${id}`,
  path: parentId === null ? `/${id}/` : `/truong/${id}/`,
  ...more,
})
const root = unit('truong', null, { kind: 'institution', name: 'Trường' })
const [electrical, mining, ghost] = [unit('dien', 'truong'), unit('mo', 'truong'), unit('ma', 'truong')]
const k1 = unit('k1', 'dien', { kind: 'class', code: 'K1', name: 'Lớp K1', path: '/truong/dien/k1/' })

const membership = (id: string, unitId: string, more: Partial<RosterMembership> = {}): RosterMembership => ({
  id,
  unitId,
  kind: 'staff',
  position: '',
  standing: 'active',
  ...more,
})
const grant = (id: string, membershipId: string | null, more: Partial<RosterGrant> = {}): RosterGrant => ({
  id,
  role: 'adviser',
  unitId: 'k1',
  reason: 'class_list',
  membershipId,
  ...more,
})
const person = (code: string, more: Partial<RosterPerson> = {}): RosterPerson => ({
  id: `person ${code}`,
  code,
  familyName: 'Lê',
  givenName: code,
  birthDate: null,
  email: null,
  memberships: [],
  grants: [],
  ...more,
})
const adviser = (): RosterPerson =>
  person('C1', {
    memberships: [membership('m1', 'dien'), membership('m2', 'mo', { kind: 'collaborator' })],
    grants: [
      grant('g1', 'm1'),
      grant('g2', 'm1', { role: 'unit_manager', unitId: 'dien', reason: 'position' }),
      grant('g3', 'm2', { role: 'adviser', unitId: 'mo', reason: 'class_list' }),
      grant('g4', null, { role: 'auditor', unitId: 'truong', reason: 'given' }),
    ],
  })

const begin = (...people: RosterPerson[]): Planning => {
  let serial = 0
  const roster: Roster = { root, units: [root, electrical, mining, k1], people, reach: [] }
  return new Planning(
    roster,
    () => `new ${++serial}`,
    () => true,
    { headerRow: 1, headers: ['Mã SV', 'Lớp'], columns: new Map([['className', 1]]), lines: [] },
  )
}
/** Begins with one person and answers both. */
const beginWith = (one: RosterPerson): { planning: Planning; known: RosterPerson } => {
  const planning = begin(one)
  const known = planning.person(one.code)
  if (!known) throw new Error(`nobody is ${one.code}`)
  return { planning, known }
}
const idsOf = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id)
const none = {
  units: [],
  unitMoves: [],
  people: [],
  personChanges: [],
  opened: [],
  closed: [],
  granted: [],
  revoked: [],
}

describe('a plan begins', () => {
  test('with the roster as it is, and nothing to write', () => {
    const planning = begin(adviser())
    expect(planning.changes).toEqual(none)
    expect([planning.rows, planning.errors, planning.withheld, planning.row]).toEqual([[], [], [], 0])
    expect(idsOf(planning.people)).toEqual(['person C1'])
    expect(planning.root).toBe(root)
  })
  test('from copies: what is planned leaves the roster as it was', () => {
    const one = adviser()
    const { planning, known } = beginWith(one)
    const before = structuredClone(planning.roster)
    planning.open(known, { unitId: 'mo', kind: 'learner', position: '', standing: 'active' })
    planning.grant(known, 'auditor', 'mo', 'given', 'm1')
    planning.revoke(known, 'g1')
    planning.addPerson(person('02'))
    const moved = planning.unit('K1')
    if (moved) planning.moveUnit(moved, mining)
    expect(planning.roster).toEqual(before)
  })
})

describe('somebody or something is found', () => {
  test('by a code in any spelling, the exact one first', () => {
    const planning = begin(person('b24a'), person('B24A'))
    expect(planning.person('b24a')?.id).toBe('person b24a')
    expect(planning.person('B24A')?.id).toBe('person B24A')
    // Of two that fold alike the one that came first answers to every other spelling.
    expect(planning.person('В24а')?.id).toBe('person b24a')
    expect(planning.person('24A')).toBeUndefined()
  })
  test('a unit by its code in any spelling, the first of that spelling', () => {
    const planning = begin()
    planning.addUnit(unit('twin', 'mo', { code: 'k1', kind: 'class' }))
    expect(planning.unit('К1')?.id).toBe('k1')
    expect(planning.unit('k2')).toBeUndefined()
  })
  test('the name of a unit by its id; what is no unit has none', () => {
    const planning = begin()
    expect(planning.unitName('k1')).toBe('Lớp K1')
    expect([null, undefined, '', 'nowhere'].map((id) => planning.unitName(id))).toEqual(['', '', '', ''])
  })
  test('everybody who stands in a unit or holds a right over it, each once, also who left it in this plan', () => {
    const { planning, known } = beginWith(adviser())
    const learner = planning.addPerson(person('02'))
    planning.open(learner, { unitId: 'k1', kind: 'learner', position: '', standing: 'active' })
    expect(idsOf(planning.peopleOf('k1'))).toEqual(['person C1', learner.id])
    expect(idsOf(planning.peopleOf('dien'))).toEqual(['person C1'])
    planning.grant(learner, 'auditor', 'dien', 'given', 'm')
    expect(idsOf(planning.peopleOf('dien'))).toEqual(['person C1', learner.id])
    for (const one of [...known.memberships]) planning.close(known, one, { reason: 'retired', from: null })
    expect(idsOf(planning.peopleOf('mo'))).toEqual(['person C1'])
    expect(planning.peopleOf('nowhere')).toEqual([])
  })
})

test('a row that is left out is told by its line and the header as the file writes it', () => {
  const planning = begin()
  planning.row = 7
  planning.fault('className', 'not_a_class', 'Khoa', 'Khoa dien')
  planning.fault('unitName', 'class_elsewhere', 'Mỏ')
  expect(planning.errors).toEqual([
    { row: 7, column: 'Lớp', code: 'not_a_class', value: 'Khoa', known: 'Khoa dien' },
    { row: 7, column: '', code: 'class_elsewhere', value: 'Mỏ' },
  ])
})
test('a class is found without being made, and made under a faculty that may be new too', () => {
  const planning = begin()
  expect(planning.findClass('K1', 'Khoa dien')).toMatchObject({ unit: { id: 'k1' } })
  expect(planning.findClass('K2', 'Khoa Điện')).toEqual({ unit: null, isElsewhere: false })
  expect(planning.changes.units).toEqual([])
  const made = planning.addClass('K2', 'Khoa Hóa')
  expect(planning.changes.units.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'faculty Khoa Hóa',
    'class K2',
  ])
  expect(made.path).toBe(`/truong/${made.parentId}/${made.id}/`)
  expect(planning.findClass('k2', 'Khoa Hóa')).toEqual({ unit: made, isElsewhere: false })
  expect(planning.findClass('k2', 'Khoa Mỏ')).toEqual({ unit: made, isElsewhere: true })
})
test('a new unit is found at once, and what is written of it is what it was when it was made', () => {
  const planning = begin()
  const made = planning.addUnit({ ...ghost })
  expect([planning.unit('MA'), planning.unitName('ma')]).toEqual([made, 'Khoa ma'])
  planning.moveUnit(made, mining)
  expect(planning.changes.units).toEqual([ghost])
})
test('a unit that moves stands below its new parent, by its path too', () => {
  const planning = begin()
  const moved = planning.unit('K1')
  if (moved) planning.moveUnit(moved, mining)
  expect(planning.units.get('k1')).toMatchObject({ parentId: 'mo', path: '/truong/mo/k1/' })
  expect(planning.changes.unitMoves).toEqual([{ id: 'k1', parentId: 'mo', path: '/truong/mo/k1/' }])
})
test('a new person is written with what the list says, and belongs nowhere yet', () => {
  const planning = begin()
  const facts = {
    code: '02',
    familyName: 'Trần',
    givenName: 'Bình',
    birthDate: '2008-01-02',
    email: 'b@x.vn',
  }
  const made = planning.addPerson({ ...facts })
  expect(made).toEqual({ id: 'new 1', ...facts, memberships: [], grants: [] })
  expect(planning.changes.people).toEqual([{ id: 'new 1', ...facts }])
  expect([planning.person('02'), planning.people]).toEqual([made, [made]])
})
test('a membership that opens has an id of its own and stands with its person', () => {
  const { planning, known } = beginWith(person('02'))
  const facts = { unitId: 'k1', kind: 'learner', position: '', standing: 'on_leave' } as const
  const opened = planning.open(known, facts)
  expect(opened).toEqual({ id: 'new 1', ...facts })
  expect(known.memberships).toEqual([opened])
  expect(planning.changes.opened).toEqual([{ ...opened, personId: 'person 02' }])
})

describe('a membership that ends', () => {
  test('takes the roles that came from it along, and no other', () => {
    const { planning, known } = beginWith(adviser())
    planning.row = 7
    const [first] = known.memberships
    if (first) planning.close(known, first, { reason: 'retired', from: '2026-11-01' })
    expect(idsOf(known.memberships)).toEqual(['m2'])
    expect(idsOf(known.grants)).toEqual(['g3', 'g4'])
    expect(planning.changes).toEqual({
      ...none,
      closed: [{ personId: 'person C1', id: 'm1', reason: 'retired', from: '2026-11-01' }],
      revoked: ['g1', 'g2'].map((id) => ({ personId: 'person C1', id })),
    })
    expect(planning.rowOfPerson.get('person C1')).toBe(7)
  })
  test('touches no right of whom it gave none', () => {
    const { planning, known } = beginWith(person('02', { memberships: [membership('m', 'k1')] }))
    const [only] = known.memberships
    if (only) planning.close(known, only, { reason: 'moved', from: null })
    expect([planning.changes.revoked, planning.rowOfPerson.size]).toEqual([[], 0])
  })
  test('and is followed by another hands on the duties of the class list, and no right of the position', () => {
    const { planning, known } = beginWith(adviser())
    planning.row = 3
    const [first] = known.memberships
    const facts = { unitId: 'mo', kind: 'staff', position: 'Giảng viên', standing: 'active' } as const
    const next = first && planning.replace(known, first, facts)
    expect(next).toEqual({ id: 'new 1', ...facts })
    expect(idsOf(known.memberships)).toEqual(['m2', 'new 1'])
    expect(
      known.grants.map(({ id, role, unitId, membershipId }) => [id, role, unitId, membershipId]),
    ).toEqual([
      ['g3', 'adviser', 'mo', 'm2'],
      ['g4', 'auditor', 'truong', null],
      ['new 2', 'adviser', 'k1', 'new 1'],
    ])
    expect(planning.changes.closed).toEqual([
      { personId: 'person C1', id: 'm1', reason: 'moved', from: null },
    ])
  })
})

test('a right that is given is written with why, and remembers the line that gave it', () => {
  const { planning, known } = beginWith(person('02'))
  planning.row = 5
  planning.grant(known, 'class_monitor', 'k1', 'class_list', 'm')
  const given = { id: 'new 1', role: 'class_monitor', unitId: 'k1', reason: 'class_list', membershipId: 'm' }
  expect(known.grants).toEqual([given])
  expect(planning.changes.granted).toEqual([{ ...given, personId: 'person 02' }])
  expect(planning.rowOfPerson).toEqual(new Map([['person 02', 5]]))
})
test('a right that ends is the one that was named', () => {
  const { planning, known } = beginWith(adviser())
  planning.revoke(known, 'g3')
  expect(idsOf(known.grants)).toEqual(['g1', 'g2', 'g4'])
  expect(planning.changes.revoked).toEqual([{ personId: 'person C1', id: 'g3' }])
})
test('a unit is not taken for another whose name differs by a sign, and is found by the code of former days', () => {
  const planning = begin()
  const plain = planning.unitNamed('Bộ môn C')
  const signed = planning.unitNamed('Bộ môn C++')
  expect(signed).not.toBe(plain)
  expect(planning.unitNamed('bộ môn C')).toBe(plain)
  expect(planning.changes.units.map(({ code }) => code)).toEqual(['bo-mon-c', 'bo-mon-c++'])

  const before = begin()
  before.addUnit(unit('old', 'truong', { code: 'bo-mon-c', name: 'Bộ môn C++' }))
  expect(before.unitNamed('Bộ môn C++').id).toBe('old')
})
