import { searchText } from '@/domain/text/search-text'
import { addDays, dayIn } from '@/domain/time/calendar'
import { Chance } from './chance'
import type { Row, Sheet } from './copy-rows'
import { eachPerson, when, whenever } from './each-person'
import type { PlannedMembership } from './plan-people'
import type { Life, PlannedSchool } from './plan-school'
import type { PlannedUnit } from './plan-units'

/** Units, people, accounts, memberships and roles, in the order their keys need. */
export function peopleSheets(
  school: PlannedSchool,
  { hasRoot, zone, passwordHash }: { hasRoot: boolean; zone: string; passwordHash: string | null },
): Sheet[] {
  const { lives, importedAt } = school
  const created = when(importedAt)
  return [
    {
      table: 'unit',
      columns: ['id', 'parent_id', 'kind', 'code', 'name', 'path', 'search_text', 'created_at'],
      rows: unitsOf(school, hasRoot).map(({ id, parentId, kind, code, name, path }) => [
        id,
        parentId,
        kind,
        code,
        name,
        path,
        searchText(`${code} ${name}`),
        created,
      ]),
    },
    {
      table: 'person',
      columns: [
        'id',
        'code',
        'family_name',
        'given_name',
        'search_text',
        'birth_date',
        'email',
        'created_at',
      ],
      rows: eachPerson(lives, ({ person: { id, code, familyName, givenName, birthDate, email } }) => [
        [
          id,
          code,
          familyName,
          givenName,
          searchText(`${familyName} ${givenName} ${code}`),
          birthDate,
          email,
          created,
        ],
      ]),
    },
    {
      table: 'account',
      columns: ['person_id', 'password_hash', 'activated_at'],
      rows: eachPerson(lives, ({ person: { id, activatedAt } }) => [
        [id, activatedAt === null ? null : passwordHash, whenever(activatedAt)],
      ]),
    },
    {
      table: 'membership',
      columns: [
        'person_id',
        'id',
        'unit_id',
        'kind',
        'position',
        'standing',
        'valid_from',
        'valid_to',
        'recorded_at',
        'superseded_at',
      ],
      rows: eachPerson(lives, (life) =>
        life.person.memberships.flatMap((membership) => membershipRows(life, membership, created, zone)),
      ),
    },
    {
      table: 'role_grant',
      columns: ['person_id', 'id', 'role', 'unit_id', 'membership_id', 'reason', 'valid_from', 'recorded_at'],
      rows: eachPerson(lives, ({ person }) =>
        person.grants.map(({ id, role, unit, membershipId, reason }) => [
          person.id,
          id,
          role,
          unit.id,
          membershipId,
          reason,
          dayIn(new Date(importedAt), zone),
          created,
        ]),
      ),
    },
  ]
}

function unitsOf({ units: { root, offices, faculties } }: PlannedSchool, hasRoot: boolean): PlannedUnit[] {
  const below = [
    ...offices,
    ...faculties.flatMap(({ unit, classes }) => [unit, ...classes.map((one) => one.unit)]),
  ]
  return hasRoot ? below : [root, ...below]
}

/**
 * One row while nothing changed; who leaves or goes on leave has the old row superseded by one with its last
 * day.
 */
function membershipRows(
  { person, fateAt }: Life,
  { id, unit, kind, position, validFrom }: PlannedMembership,
  created: string,
  zone: string,
): Row[] {
  const facts = [unit.id, kind, position]
  if (person.fate === 'stays' || person.fate === 'exempt')
    return [[person.id, id, ...facts, 'active', validFrom, null, created, null]]
  const chance = new Chance(id)
  const [changed, on] = [when(fateAt), dayIn(new Date(fateAt), zone)]
  const rows: Row[] = [
    [person.id, id, ...facts, 'active', validFrom, null, created, changed],
    [person.id, chance.id(fateAt), ...facts, 'active', validFrom, addDays(on, -1), changed, null],
  ]
  if (person.fate === 'on_leave')
    rows.push([person.id, chance.id(fateAt), ...facts, 'on_leave', on, null, changed, null])
  return rows
}
