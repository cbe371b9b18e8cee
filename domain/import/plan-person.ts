import { permissionsOf } from '../access/roles'
import type { MemberKind } from '../people/member-kind'
import type { Status } from '../people/status'
import { searchText } from '../text/search-text'
import type { Planning } from './planning'
import type { RowErrorCode } from './import-kind'
import type { PersonFacts } from './list-rows'
import type { FactChange, RowSort } from './plan'
import type { RosterMembership, RosterPerson } from './roster'

/** Who has which e-mail, and whose code a code would be if it had lost its zeros. */
export type Owners = { emails: Map<string, RosterPerson>; zeroless: Map<string, string> }

export function ownersOf({ people }: Planning): Owners {
  const zeroed = people.filter(({ code }) => /^0\d+$/.test(code))
  return {
    emails: new Map(people.flatMap((person) => (person.email ? [[person.email.toLowerCase(), person]] : []))),
    zeroless: new Map(zeroed.map(({ code }) => [code.replace(/^0+/, ''), code])),
  }
}

type PersonFault = { field: 'code' | 'email'; code: RowErrorCode; known?: string }

/** Why a row cannot be about this person: the code is somebody else's, or the e-mail is, or it may not change by this list. */
export function personFault(
  planning: Planning,
  row: PersonFacts & { status: Status | null },
  kind: MemberKind,
  owners: Owners,
): PersonFault | null {
  const known = planning.person(row.code)
  const whole = known ? undefined : owners.zeroless.get(row.code)
  if (whole) return { field: 'code', code: 'code_lost_zeros', known: whole }
  // Whom a list adds to a kind, or ends, must be the person it names.
  const isLeaving = row.status !== null && 'leaving' in row.status
  if (known && (isLeaving || !isMember(known, kind)) && foldedName(known) !== foldedName(row))
    return { field: 'code', code: 'code_of_other', known: nameOf(known) }
  if (isLeaving) return null
  const owner = row.email ? owners.emails.get(row.email.toLowerCase()) : undefined
  if (owner !== undefined && owner !== known)
    return { field: 'email', code: 'email_repeated', known: owner.code }
  const isNewEmail = known && row.email && row.email !== known.email
  return isNewEmail && !planning.mayGrant(planning.root.path) && isAdministrator(known)
    ? { field: 'email', code: 'email_of_administrator' }
    : null
}

const isMember = ({ memberships }: RosterPerson, kind: MemberKind): boolean =>
  memberships.some((membership) => membership.kind === kind)

/** Where links for a new password go is where an account lies: an office's list must not take an administrator's. */
const isAdministrator = ({ grants }: RosterPerson): boolean =>
  grants.some(({ role }) => permissionsOf[role].includes('role.grant'))

type Name = { familyName: string; givenName: string }
export const nameOf = ({ familyName, givenName }: Name): string => `${familyName} ${givenName}`.trim()
export const foldedName = (name: Name): string => searchText(nameOf(name))

export const change = (fact: FactChange['fact'], from: string, to: string): FactChange[] =>
  from === to ? [] : [{ fact, from, to }]

/** Finds or adds the person of a row, and what of them changes. An empty cell leaves what is known. */
export function planPerson(
  planning: Planning,
  row: PersonFacts,
  owners: Owners,
): { person: RosterPerson; changes: FactChange[] } {
  const known = planning.person(row.code)
  const person = known ?? planning.addPerson(row)
  if (row.email) owners.emails.set(row.email.toLowerCase(), person)
  if (!known) return { person, changes: [] }
  const next = {
    familyName: row.familyName,
    givenName: row.givenName,
    birthDate: row.birthDate ?? known.birthDate,
    email: row.email ?? known.email,
  }
  const changes = [
    ...change('name', nameOf(known), nameOf(next)),
    ...change('birth_date', known.birthDate ?? '', next.birthDate ?? ''),
    ...change('email', known.email ?? '', next.email ?? ''),
  ]
  // The same words, divided otherwise between family and given name, are a change too.
  const isSame = changes.length === 0 && known.givenName === next.givenName
  Object.assign(known, next)
  if (!isSame) planning.changes.personChanges.push({ id: known.id, code: known.code, ...next })
  return { person, changes: isSame || changes.length > 0 ? changes : [divided(next)] }
}

const divided = ({ familyName, givenName }: Name): FactChange => ({
  fact: 'name',
  from: `${familyName} ${givenName}`,
  to: `${familyName} · ${givenName}`,
})

export type SlotChange = { sort: RowSort; membership: RosterMembership; previous: RosterMembership | null }

/** The one membership of its kind that a list keeps for a person: opened, left, or followed by another from today. */
export function planSlot(
  planning: Planning,
  person: RosterPerson,
  facts: Omit<RosterMembership, 'id'>,
): SlotChange {
  const [current, ...others] = person.memberships.filter(({ kind }) => kind === facts.kind)
  for (const other of others) planning.close(person, other, { reason: 'moved', from: null })
  if (!current) return { sort: 'added', membership: planning.open(person, facts), previous: null }
  const isSame =
    current.unitId === facts.unitId &&
    current.position === facts.position &&
    current.standing === facts.standing
  if (isSame) return { sort: 'unchanged', membership: current, previous: current }
  const sort = current.unitId === facts.unitId ? 'changed' : 'moved'
  return { sort, membership: planning.replace(person, current, facts), previous: current }
}
