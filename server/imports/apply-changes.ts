import type { Changes, ClosedMembership } from '@/domain/import/plan'
import { searchText } from '@/domain/text/search-text'
import type { Day } from '@/domain/time/calendar'
import { Prisma, type Tx } from '@/server/platform/db'
import { hadBegun, isKnown } from '@/server/platform/in-force'
import { endGrants } from '@/server/people/end-grants'

type At = { now: Date; today: Day; importId: string | null }

/** Writes the changes of a plan, each kind in one statement. */
export async function applyChanges(tx: Tx, changes: Changes, at: At): Promise<void> {
  await writeUnits(tx, changes, at)
  await writePeople(tx, changes, at)
  // Ends before beginnings, so that nobody ever holds both.
  await endGrants(tx, changes.revoked, at)
  await endMemberships(tx, changes.closed, at)
  await openMemberships(tx, changes, at)
}

const records = (rows: readonly object[]): Prisma.Sql =>
  Prisma.sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)`

async function writeUnits(tx: Tx, { units, unitMoves }: Changes, { now }: At): Promise<void> {
  if (units.length > 0) {
    const rows = units.map((unit) => ({ ...unit, searchText: searchText(`${unit.code} ${unit.name}`) }))
    await tx.$executeRaw`
      INSERT INTO unit (id, parent_id, kind, code, name, path, search_text, created_at)
      SELECT id, "parentId", kind, code, name, path, "searchText", ${now}
      FROM ${records(rows)} AS r (id uuid, "parentId" uuid, kind text, code text, name text, path text, "searchText" text)`
  }
  if (unitMoves.length > 0)
    await tx.$executeRaw`
      UPDATE unit u SET parent_id = r."parentId", path = r.path, changed_at = ${now}
      FROM ${records(unitMoves)} AS r (id uuid, "parentId" uuid, path text) WHERE u.id = r.id`
}

/** Links that lie in a mailbox which is the person's no longer open nothing. */
const dropLinks = (tx: Tx, changed: Changes['personChanges'], now: Date) => tx.$executeRaw`
  UPDATE account_token t SET used_at = ${now}
  FROM ${records(changed.map(({ id, email }) => ({ id, email })))} AS r (id uuid, email text) JOIN person p ON p.id = r.id
  WHERE t.person_id = p.id AND t.used_at IS NULL AND p.email IS DISTINCT FROM r.email`

async function writePeople(tx: Tx, { people, personChanges }: Changes, { now }: At): Promise<void> {
  const withSearch = (rows: Changes['people']): object[] =>
    rows.map((row) => ({ ...row, searchText: searchText(`${row.familyName} ${row.givenName} ${row.code}`) }))
  const columns = Prisma.sql`r (id uuid, code text, "familyName" text, "givenName" text, "searchText" text, "birthDate" date, email text)`
  if (people.length > 0) {
    await tx.$executeRaw`
      INSERT INTO person (id, code, family_name, given_name, search_text, birth_date, email, created_at)
      SELECT id, code, "familyName", "givenName", "searchText", "birthDate", email, ${now} FROM ${records(withSearch(people))} AS ${columns}`
    await tx.$executeRaw`INSERT INTO account (person_id) SELECT id FROM ${records(people.map(({ id }) => ({ id })))} AS r (id uuid)`
  }
  if (personChanges.length > 0) {
    await dropLinks(tx, personChanges, now)
    await tx.$executeRaw`
      UPDATE person p SET family_name = r."familyName", given_name = r."givenName", search_text = r."searchText", birth_date = r."birthDate", email = r.email
      FROM ${records(withSearch(personChanges))} AS ${columns} WHERE p.id = r.id`
  }
}

async function openMemberships(
  tx: Tx,
  { opened, granted }: Changes,
  { now, today, importId }: At,
): Promise<void> {
  if (opened.length > 0)
    await tx.$executeRaw`
      INSERT INTO membership (person_id, id, unit_id, kind, position, standing, valid_from, recorded_at, import_id)
      SELECT "personId", id, "unitId", kind, position, standing, ${today}::date, ${now}, ${importId}::uuid
      FROM ${records(opened)} AS r ("personId" uuid, id uuid, "unitId" uuid, kind text, position text, standing text)`
  if (granted.length > 0)
    await tx.$executeRaw`
      INSERT INTO role_grant (person_id, id, role, unit_id, membership_id, reason, valid_from, recorded_at)
      SELECT "personId", id, role, "unitId", "membershipId", reason, ${today}::date, ${now}
      FROM ${records(granted)} AS r ("personId" uuid, id uuid, role text, "unitId" uuid, "membershipId" uuid, reason text)`
}

/**
 * Ends memberships with yesterday, or with the day before the one that is given: the open row is superseded
 * by one with its last day and the reason. What began only today never was; what ends before it began had its
 * first day.
 */
async function endMemberships(
  tx: Tx,
  closed: readonly ClosedMembership[],
  { now, today, importId }: At,
): Promise<void> {
  if (closed.length === 0) return
  await tx.$executeRaw`
    WITH ending AS (
      SELECT * FROM ${records(closed)} AS r ("personId" uuid, id uuid, reason text, "from" date)
    ), ended AS (
      UPDATE membership m SET superseded_at = ${now} FROM ending AS r
      WHERE m.person_id = r."personId" AND m.id = r.id AND ${isKnown('m')}
      RETURNING m.*, r.reason, least(coalesce(r."from", ${today}::date), ${today}::date) - 1 AS last_day
    )
    INSERT INTO membership (person_id, id, unit_id, kind, position, standing, valid_from, valid_to, recorded_at, import_id, end_reason)
    SELECT person_id, uuid_v7(${now}), unit_id, kind, position, standing, valid_from, greatest(valid_from, last_day), ${now},
      ${importId}::uuid, reason
    FROM ended WHERE ${hadBegun('ended', today)}`
}
