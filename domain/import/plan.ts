import type { Role } from '../access/roles'
import type { EndReason } from '../people/status'
import type { UnitKind } from '../people/unit-kind'
import type { Day } from '../time/calendar'
import type { RowError, RowNote } from './import-kind'
import type { PersonFacts } from './read-list'
import type { GrantReason, RosterMembership, RosterUnit } from './roster'

/** What a row comes to. */
export type RowSort = 'added' | 'changed' | 'moved' | 'left' | 'unchanged'
export type Fact =
  | 'name'
  | 'birth_date'
  | 'email'
  | 'class'
  | 'unit'
  | 'position'
  | 'standing'
  | 'left'
  | 'left_on'
  | 'collaborator'
  | 'duty'
  | 'adviser'
  | 'monitor'
  | 'secretary'
/** One fact as it is recorded and as the list says it; codes of standings and reasons, days as ISO dates. */
export type FactChange = { fact: Fact; from: string; to: string }
export const change = (fact: Fact, from: string, to: string): FactChange[] =>
  from === to ? [] : [{ fact, from, to }]

export type PlannedRow = { row: number; sort: RowSort; code: string; name: string; changes: FactChange[] }

/** Recorded now and not in the file; only told, never ended. */
export type Missing = { code: string; name: string; unit: string }

/**
 * A unit that the list makes or moves, with whom that touches; `like` is a known unit written almost the
 * same.
 */
export type UnitLine = {
  event: 'new' | 'moved'
  kind: UnitKind
  name: string
  parent: string
  from: string
  people: number
  /** Whose view of these people ends and begins with a move. */
  lose: string[]
  gain: string[]
  like: string
}

/** Why a list does not give a right that its words ask for. */
export type Withheld = 'no_right' | 'whole_school' | 'unit_kind'
/** A right that the list gives, ends, or asks for and does not get. */
export type RightLine = {
  row: number
  event: 'given' | 'ended' | 'withheld'
  personId: string
  code: string
  name: string
  role: Role
  unitId: string
  unit: string
  why: Withheld | null
}

export type OfPerson = { personId: string; id: string }
export type OpenedMembership = RosterMembership & { personId: string }
export type ClosedMembership = OfPerson & { reason: EndReason; from: Day | null }
export type NewGrant = OfPerson & {
  role: Role
  unitId: string
  reason: GrantReason
  membershipId: string | null
}

/** What applying a list writes. Ids are known here, so that rows can name each other. */
export type Changes = {
  units: RosterUnit[]
  unitMoves: { id: string; parentId: string; path: string }[]
  people: (PersonFacts & { id: string })[]
  personChanges: (PersonFacts & { id: string })[]
  opened: OpenedMembership[]
  closed: ClosedMembership[]
  granted: NewGrant[]
  revoked: OfPerson[]
}

export type Plan = {
  rows: PlannedRow[]
  missing: Missing[]
  errors: RowError[]
  notes: RowNote[]
  units: UnitLine[]
  rights: RightLine[]
  changes: Changes
}

/** A plan that writes nothing yet. */
export const noChanges = (): Changes => ({
  units: [],
  unitMoves: [],
  people: [],
  personChanges: [],
  opened: [],
  closed: [],
  granted: [],
  revoked: [],
})

export const isEmpty = (changes: Changes): boolean =>
  Object.values(changes).every((rows) => rows.length === 0)

/** What must be confirmed on its own before a plan is applied. */
export const needsConfirming = ({ units, rights }: Pick<Plan, 'units' | 'rights'>) => ({
  units: units.length > 0,
  rights: rights.some(({ event }) => event !== 'withheld'),
})
