import type { ImportKind } from '@/domain/import/import-kind'
import type { List } from '@/domain/import/read-list'
import type {
  Roster,
  RosterGrant,
  RosterMembership,
  RosterPerson,
  RosterUnit,
  UnitReach,
} from '@/domain/import/roster'
import { foldCode } from '@/domain/text/fold-code'
import type { Day } from '@/domain/time/calendar'
import { Prisma, type Tx } from '@/server/platform/db'
import { inForce } from '@/server/platform/in-force'
import { sha256 } from '@/server/platform/hash'

/**
 * What is recorded now of everybody a list names or could miss, and of all units; null before the first
 * set-up.
 */
export async function loadRoster(tx: Tx, list: List, today: Day): Promise<Roster | null> {
  const units = await tx.$queryRaw<RosterUnit[]>`
    SELECT id, parent_id AS "parentId", kind, code, name, path FROM unit WHERE ended_on IS NULL ORDER BY id`
  const root = units.find(({ kind }) => kind === 'institution')
  if (!root) return null
  const concerned = concernedSql(list, today)
  const people = await tx.$queryRaw<Omit<RosterPerson, 'memberships' | 'grants'>[]>`
    SELECT id, code, family_name AS "familyName", given_name AS "givenName", birth_date::text AS "birthDate", email
    FROM person WHERE id IN (${concerned}) ORDER BY code`
  const memberships = await tx.$queryRaw<(RosterMembership & { personId: string })[]>`
    SELECT person_id AS "personId", id, unit_id AS "unitId", kind, position, standing
    FROM membership m WHERE ${inForce('m', today)} AND person_id IN (${concerned}) ORDER BY person_id, valid_from, id`
  const grants = await tx.$queryRaw<(RosterGrant & { personId: string })[]>`
    SELECT person_id AS "personId", id, role, unit_id AS "unitId", reason, membership_id AS "membershipId"
    FROM role_grant g WHERE ${inForce('g', today)} AND person_id IN (${concerned}) ORDER BY person_id, id`
  const membershipsOf = byPerson(memberships)
  const grantsOf = byPerson(grants)
  return {
    root,
    units,
    reach: await loadReach(tx, today),
    people: people.map((person) => ({
      ...person,
      memberships: membershipsOf.get(person.id) ?? [],
      grants: grantsOf.get(person.id) ?? [],
    })),
  }
}

/** What moving a unit would take along: its members, and who holds a role over it. */
const loadReach = (tx: Tx, today: Day): Promise<UnitReach[]> => tx.$queryRaw<UnitReach[]>`
  SELECT u.id AS "unitId", coalesce(m.n, 0)::int AS members, coalesce(g.names, '{}') AS keepers
  FROM unit u
  LEFT JOIN (
    SELECT unit_id, count(DISTINCT person_id) AS n FROM membership m
    WHERE ${inForce('m', today)} AND kind <> 'collaborator' GROUP BY unit_id
  ) AS m ON m.unit_id = u.id
  LEFT JOIN (
    SELECT g.unit_id, array_agg(DISTINCT trim(p.family_name || ' ' || p.given_name)) AS names
    FROM role_grant g JOIN person p ON p.id = g.person_id
    WHERE ${inForce('g', today)} GROUP BY g.unit_id
  ) AS g ON g.unit_id = u.id
  WHERE u.parent_id IS NOT NULL ORDER BY u.id`

function byPerson<Row extends { personId: string }>(rows: Row[]): Map<string, Omit<Row, 'personId'>[]> {
  const found = new Map<string, Omit<Row, 'personId'>[]>()
  for (const { personId, ...row } of rows) found.set(personId, [...(found.get(personId) ?? []), row])
  return found
}

const memberKind: Record<Exclude<ImportKind, 'classes'>, string> = { students: 'learner', staff: 'staff' }

function concernedSql(list: List, today: Day): Prisma.Sql {
  if (list.kind === 'classes') {
    const codes = list.rows.flatMap(({ adviser, monitor, secretary }) =>
      [adviser, monitor, secretary].flatMap((named) => (named ? foldCode(named.code) : [])),
    )
    return Prisma.sql`
      SELECT id FROM person WHERE split_part(code_key, E'\\t', 1) = ANY (${codes})
      UNION SELECT person_id FROM role_grant g WHERE ${inForce('g', today)} AND reason = 'class_list'`
  }
  const codes = list.rows.map(({ code }) => foldCode(code))
  const emails = list.rows.flatMap(({ email }) => (email ? [email.toLowerCase()] : []))
  return Prisma.sql`
    SELECT id FROM person WHERE split_part(code_key, E'\\t', 1) = ANY (${codes})
    UNION SELECT id FROM person WHERE lower(email) = ANY (${emails}) AND email IS NOT NULL
    UNION SELECT person_id FROM membership m WHERE kind = ${memberKind[list.kind]} AND ${inForce('m', today)}`
}

/**
 * Names the state of a roster, so that applying can refuse when it is not what the preview saw. With the
 * list that was applied last: a roster that another list has brought back to what it was is another state, in
 * which the same file is applied anew.
 */
export async function rosterHash(tx: Tx, roster: Roster): Promise<string> {
  const last = await tx.import.findFirst({
    orderBy: [{ appliedAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  })
  return sha256(JSON.stringify([last?.id, roster]))
}
