import { permissionsOf } from '../access/roles'
import type { MemberKind } from '../people/member-kind'
import { searchText } from '../text/search-text'
import type { ChangedFact, Draft, RowSort } from './draft'
import type { RowErrorCode } from './import-kind'
import type { PersonFacts } from './list-rows'
import type { RosterMembership, RosterPerson } from './roster'

/** Who has which e-mail; two people cannot sign in with one. */
export type EmailOwners = Map<string, string>

export function emailOwners(draft: Draft): EmailOwners {
  return new Map(
    [...draft.people.values()].flatMap(({ email, code }) =>
      email ? [[email.toLowerCase(), code] as const] : [],
    ),
  )
}

export type PlannedPerson = { person: RosterPerson; isNew: boolean; facts: ChangedFact[] }

/** Why a row cannot be about this person: the code is somebody else's, or the e-mail is, or it may not change by this list. */
export function personFault(
  draft: Draft,
  row: PersonFacts,
  kind: MemberKind,
  owners: EmailOwners,
): { field: 'code' | 'email'; code: RowErrorCode } | null {
  const known = draft.people.get(row.code)
  if (
    known &&
    !known.memberships.some((membership) => membership.kind === kind) &&
    fullName(known) !== fullName(row)
  )
    return { field: 'code', code: 'code_of_other' }
  const owner = row.email ? owners.get(row.email.toLowerCase()) : undefined
  if (owner !== undefined && owner !== row.code) return { field: 'email', code: 'email_repeated' }
  const isNewEmail = known && row.email && row.email !== known.email
  return isNewEmail && !draft.isByAdministrator && isAdministrator(known)
    ? { field: 'email', code: 'email_of_administrator' }
    : null
}

/** Where links for a new password go is where an account lies: an office's list must not take an administrator's. */
const isAdministrator = ({ grants }: RosterPerson): boolean =>
  grants.some(({ role }) => permissionsOf[role].includes('role.grant'))

const fullName = ({ familyName, givenName }: { familyName: string; givenName: string }): string =>
  searchText(`${familyName} ${givenName}`)

/** Finds or adds the person of a row. An empty cell leaves what is known. */
export function planPerson(draft: Draft, row: PersonFacts, owners: EmailOwners): PlannedPerson {
  if (row.email) owners.set(row.email.toLowerCase(), row.code)
  const known = draft.people.get(row.code)
  if (!known) return { person: draft.addPerson(row), isNew: true, facts: [] }
  const next = {
    familyName: row.familyName,
    givenName: row.givenName,
    birthDate: row.birthDate ?? known.birthDate,
    email: row.email ?? known.email,
  }
  const facts: ChangedFact[] = []
  if (next.familyName !== known.familyName || next.givenName !== known.givenName) facts.push('name')
  if (next.birthDate !== known.birthDate) facts.push('birth_date')
  if (next.email !== known.email) facts.push('email')
  Object.assign(known, next)
  if (facts.length > 0) draft.changes.personChanges.push({ id: known.id, code: known.code, ...next })
  return { person: known, isNew: false, facts }
}

export type SlotChange = { sort: RowSort; membership: RosterMembership; previous: RosterMembership | null }

/** The one membership of its kind that a list keeps for a person: opened, left, or followed by another from today. */
export function planSlot(
  draft: Draft,
  person: RosterPerson,
  facts: Omit<RosterMembership, 'id'>,
): SlotChange {
  const [current, ...others] = person.memberships.filter(({ kind }) => kind === facts.kind)
  for (const other of others) draft.close(person, other)
  if (!current) return { sort: 'added', membership: draft.open(person, facts), previous: null }
  const isSame =
    current.unitId === facts.unitId &&
    current.position === facts.position &&
    current.standing === facts.standing
  if (isSame) return { sort: 'unchanged', membership: current, previous: current }
  const sort = current.unitId === facts.unitId ? 'changed' : 'moved'
  return { sort, membership: draft.replace(person, current, facts), previous: current }
}
