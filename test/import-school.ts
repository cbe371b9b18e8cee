import { expect } from 'vitest'
import type { ImportKind } from '@/domain/import/import-kind'
import { countPlan } from '@/domain/import/count-plan'
import type { MayGrant } from '@/domain/import/planning'
import { readList } from '@/domain/import/read-list'
import { readSheet } from '@/domain/import/sheet'
import type { Plan } from '@/domain/import/plan'
import { planList } from '@/domain/import/plan-list'
import type { Roster, RosterPerson } from '@/domain/import/roster'

const root = {
  id: 'root',
  parentId: null,
  kind: 'institution',
  code: 'root',
  name: 'Trường',
  path: '/school/',
} as const
/** A school before its first list. */
export const empty: Roster = { root, units: [root], people: [], reach: [] }
/** Ids in the order in which they are asked for. */
function ids(prefix: string): () => string {
  let serial = 0
  return () => `${prefix}${++serial}`
}
const newId = ids('id')

/** What the roster is after a plan was applied: what server/imports/apply-changes.ts does in SQL. */
function after(roster: Roster, { changes }: Plan): Roster {
  const moved = new Map(changes.unitMoves.map((move) => [move.id, move]))
  const changed = new Map(changes.personChanges.map((person) => [person.id, person]))
  const all = [
    ...roster.people,
    ...changes.people.map((person): RosterPerson => ({ ...person, memberships: [], grants: [] })),
  ]
  const ended = new Set([...changes.closed, ...changes.revoked].map(({ id }) => id))
  const opened = ofPerson(changes.opened)
  const granted = ofPerson(changes.granted)
  const people = all.map((person) => ({
    ...person,
    ...changed.get(person.id),
    memberships: [...person.memberships, ...(opened.get(person.id) ?? [])].filter(({ id }) => !ended.has(id)),
    grants: [...person.grants, ...(granted.get(person.id) ?? [])].filter(({ id }) => !ended.has(id)),
  }))
  const units = [...roster.units, ...changes.units].map((unit) => ({ ...unit, ...moved.get(unit.id) }))
  const reach = units.map(({ id }) => ({
    unitId: id,
    members: people.filter(({ memberships }) =>
      memberships.some(({ unitId, kind }) => unitId === id && kind !== 'collaborator'),
    ).length,
    keepers: people
      .filter(({ grants }) => grants.some(({ unitId }) => unitId === id))
      .map(({ familyName, givenName }) => `${familyName} ${givenName}`),
  }))
  return { root, units, people, reach }
}

function ofPerson<Row extends { personId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>()
  for (const row of rows) found.set(row.personId, [...(found.get(row.personId) ?? []), row])
  return found
}

/** Plans a list against a roster and applies it. */
export function run(
  kind: ImportKind,
  table: string[][],
  roster: Roster,
  mayGrant: MayGrant = () => true,
  id = newId,
) {
  const found = readSheet(kind, table)
  if ('fault' in found) throw new Error(found.fault.code)
  const parsed = readList(kind, found.sheet, '2026-11-24')
  const plan = planList(parsed, roster, id, mayGrant)
  return { plan, counts: countPlan(plan, parsed.total), roster: after(roster, plan) }
}

export const students = (...rows: string[]): string[][] =>
  ['Mã SV,Họ và tên,Lớp,Khoa,Email,Trạng thái,Từ ngày', ...rows].map((row) => row.split(','))
export const staff = (...rows: string[]): string[][] =>
  ['Mã CB,Họ và tên,Chức vụ,Đơn vị,Cộng tác viên,Trạng thái', ...rows].map((row) => row.split(','))
export const classes = (...rows: string[]): string[][] =>
  ['Lớp,Khoa,Mã CVHT,Cố vấn học tập,Mã lớp trưởng,Mã bí thư chi đoàn', ...rows].map((row) => row.split(','))

export const member = (roster: Roster, code: string): RosterPerson | undefined =>
  roster.people.find((person) => person.code === code)
/** The roster in which one person stands otherwise: what no list brings about. */
export const standing = (
  roster: Roster,
  code: string,
  otherwise: (person: RosterPerson) => Partial<RosterPerson>,
): Roster => ({
  ...roster,
  people: roster.people.map((one) => (one.code === code ? { ...one, ...otherwise(one) } : one)),
})
const unitName = (roster: Roster, id: string) => roster.units.find((unit) => unit.id === id)?.name
export const standsIn = (roster: Roster, code: string): string[] | undefined =>
  member(roster, code)?.memberships.map(({ kind, unitId, position }) =>
    [kind, unitName(roster, unitId), position].filter(Boolean).join(' '),
  )
export const holds = (roster: Roster, code: string): string[] | undefined =>
  member(roster, code)?.grants.map(({ role, unitId }) => `${role} ${unitName(roster, unitId)}`)

type Planned = ReturnType<typeof run>
/**
 * A list that came in before, planned for each test with the same ids: a rule that breaks in it fails the
 * tests that build on it, not the file.
 */
function earlier(name: string, kind: ImportKind, table: string[][], before: { roster: Roster }): Planned {
  let planned: { list: Planned; test: string } | null = null
  const once = (): Planned => {
    const { testPath, currentTestName } = expect.getState()
    const test = `${testPath} ${currentTestName}`
    if (planned?.test !== test)
      planned = { list: run(kind, table, before.roster, undefined, ids(name)), test }
    return planned.list
  }
  return {
    get plan() {
      return once().plan
    },
    get counts() {
      return once().counts
    },
    get roster() {
      return once().roster
    },
  }
}

/** Two learners in one class; the office's staff; the class with its adviser and officers. */
export const two = earlier(
  'two',
  'students',
  students('01,Nguyễn Thị An,K1,Khoa Điện,,,', '02,Trần Bình,K1,Khoa Điện,,,'),
  { roster: empty },
)
export const school = earlier(
  'school',
  'staff',
  staff(
    'C1,Phạm Dung,Cố vấn học tập,Khoa Điện,Không,',
    'C2,Vũ Em,Trưởng khoa,Khoa Điện,Có,',
    'C3,Bùi Gấm,Trưởng phòng,Phòng Công tác Học sinh sinh viên,Không,',
  ),
  two,
)
export const led = earlier('led', 'classes', classes('K1,Khoa Điện,C1,Phạm Dung,01,02'), school)
