import type { Actor } from '@/domain/access/actor'
import { can, canAnywhere, scopesFor } from '@/domain/access/can'
import type { Role } from '@/domain/access/roles'
import type { DecisionKind } from '@/domain/enrolment/decision'
import type { AskedEvidence, EnrolmentState } from '@/domain/enrolment/evidence'
import type { GrantReason } from '@/domain/import/roster'
import type { Day } from '@/domain/time/calendar'
import { type Letter, lettersTo } from '@/server/mail/list-letters'
import { Prisma, prisma } from '@/server/platform/db'
import { inForce } from '@/server/platform/in-force'
import { today } from '@/server/platform/institution'
import { findRoot } from '@/server/units/queries'
import { countBelow } from './count-below'
import { type AccountState, accountState, type ListedPerson } from './list-people'
import { inScope, membershipsInScope } from './scope-sql'
import { type TestedOut, testedOutOf } from './tested-out'

/**
 * What a role is held over: how many people stand there and below today, and whether it is the whole school.
 */
export type Over = { people: number; isWholeSchool: boolean }
export type HeldRole = {
  id: string
  role: Role
  unit: string
  reason: GrantReason
  since: string
  /** What is lost with it; only for whoever may end it. */
  over: Over | null
}
/** A decision in force about this person under one target. */
export type DecisionInForce = {
  id: string
  kind: DecisionKind
  reason: string
  approver: string
  /** The person's own due day; of an extension only. */
  dueOn: Day | null
  until: Day | null
}
export type TargetProgress = {
  target: string
  targetEn: string
  /** What the target counts. */
  evidence: AskedEvidence
  state: Exclude<EnrolmentState, 'ended'>
  dueOn: Day
  unit: string
  /** Only for whoever manages targets over this person: reasons are theirs to read. */
  decisions: DecisionInForce[]
}
export type PersonPage = ListedPerson & {
  /** Only for whoever may invite this person. */
  email: string | null
  hasEmail: boolean
  lang: string
  state: AccountState
  roles: HeldRole[]
  targets: TargetProgress[]
  testedOut: TestedOut[]
  /**
   * Only for whoever may send them again: who may invite this person, or one who has left over the whole
   * school.
   */
  letters: Letter[]
  mayInvite: boolean
  mayGrant: boolean
  /** Shut and open the account. */
  mayShut: boolean
}

/** One person as the actor may see them; null when out of the actor's scope, as if there were none. */
export async function findPerson(actor: Actor, personId: string): Promise<PersonPage | null> {
  const scopes = scopesFor(actor, 'people.view')
  const root = await findRoot()
  if (scopes.length === 0 || !root) return null
  const day = await today()
  const [row] = await prisma().$queryRaw<
    (Omit<
      PersonPage,
      'roles' | 'targets' | 'testedOut' | 'letters' | 'mayInvite' | 'mayGrant' | 'mayShut' | 'hasEmail'
    > & {
      paths: string[]
    })[]
  >`
    SELECT p.id, p.code, p.family_name AS "familyName", p.given_name AS "givenName", p.email, a.lang, ${accountState} AS state,
      ${membershipsInScope(scopes, day)} AS belongings,
      ARRAY(SELECT u.path FROM membership m JOIN unit u ON u.id = m.unit_id WHERE m.person_id = p.id AND ${inForce('m', day)}) AS paths
    FROM person p JOIN account a ON a.person_id = p.id
    WHERE p.id = ${personId}::uuid AND ${inScope(scopes, day)}`
  if (!row) return null
  const { paths, email, ...person } = row
  const mayInvite = paths.some((path) => can(actor, 'account.invite', path))
  const invitesAll = can(actor, 'account.invite', root.path)
  return {
    ...person,
    email: mayInvite || invitesAll ? email : null,
    hasEmail: email !== null,
    roles: await rolesOf(actor, personId, day),
    targets: await targetsOf(
      personId,
      day,
      paths.some((path) => can(actor, 'target.manage', path)),
    ),
    testedOut: await testedOutOf(personId),
    letters: mayInvite || (paths.length === 0 && invitesAll) ? await lettersTo(personId) : [],
    mayInvite,
    mayGrant: canAnywhere(actor, 'role.grant'),
    mayShut: can(actor, 'role.grant', root.path),
  }
}

async function rolesOf(actor: Actor, personId: string, day: Day): Promise<HeldRole[]> {
  const rows = await prisma().$queryRaw<
    (Omit<HeldRole, 'over'> & { path: string; isWholeSchool: boolean })[]
  >`
    SELECT g.id, g.role, u.name AS unit, u.path, u.parent_id IS NULL AS "isWholeSchool", g.reason, g.valid_from::text AS since
    FROM role_grant g JOIN unit u ON u.id = g.unit_id
    WHERE g.person_id = ${personId}::uuid AND ${inForce('g', day)} ORDER BY g.valid_from, g.id`
  return Promise.all(
    rows.map(async ({ path, isWholeSchool, ...held }) => ({
      ...held,
      over: can(actor, 'role.grant', path) ? { people: await countBelow(path, day), isWholeSchool } : null,
    })),
  )
}

const targetsOf = (personId: string, day: Day, seesDecisions: boolean): Promise<TargetProgress[]> =>
  prisma().$queryRaw<TargetProgress[]>(Prisma.sql`
  SELECT t.name AS target, t.name_en AS "targetEn", r.evidence, e.state, e.due_on::text AS "dueOn", u.name AS unit,
    coalesce((SELECT json_agg(json_build_object('id', d.id, 'kind', d.kind, 'reason', d.reason, 'approver', d.approver,
        'dueOn', d.due_on, 'until', d.valid_to) ORDER BY d.valid_from, d.id)
      FROM enrolment_decision d
      WHERE ${seesDecisions} AND d.person_id = e.person_id AND d.target_id = e.target_id AND d.cycle = e.cycle
        AND ${inForce('d', day)}), '[]') AS decisions
  FROM enrolment e JOIN target t ON t.id = e.target_id AND t.cycle = e.cycle AND t.ended_at IS NULL
  JOIN target_rule r ON r.target_id = t.id AND r.superseded_at IS NULL JOIN unit u ON u.id = e.unit_id
  WHERE e.person_id = ${personId}::uuid AND e.state <> 'ended' ORDER BY e.due_on, t.id`)
