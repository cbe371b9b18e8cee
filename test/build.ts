import { randomUUID } from 'node:crypto'
import type { PersonActor } from '@/domain/access/actor'
import type { Role } from '@/domain/access/roles'
import { searchText } from '@/domain/text/search-text'
import { type Day, dateOf } from '@/domain/time/calendar'
import { clock } from '@/server/platform/clock'
import { prisma } from '@/server/platform/db'
import { newId } from '@/server/platform/ids'

export type BuiltUnit = { id: string; path: string; code: string }
let serial = 0
const next = (prefix: string): string => `${prefix}${String(++serial).padStart(4, '0')}`

/** The institution's settings and its root unit. */
export async function buildInstitution(): Promise<BuiltUnit> {
  await prisma().institution.create({
    data: {
      name: 'Trường Đại học Mẫu',
      nameEn: 'Sample University',
      shortName: 'ĐHM',
      createdAt: clock.now(),
    },
  })
  return buildUnit({ kind: 'institution', code: 'ROOT', name: 'Trường Đại học Mẫu' })
}

type UnitInput = { kind?: string; code?: string; name?: string; parent?: BuiltUnit }
export async function buildUnit({
  kind = 'class',
  code = next('LOP'),
  name = code,
  parent,
}: UnitInput = {}): Promise<BuiltUnit> {
  const id = newId()
  const path = `${parent?.path ?? '/'}${id}/`
  const data = {
    id,
    parentId: parent?.id,
    kind,
    code,
    name,
    path,
    searchText: searchText(`${code} ${name}`),
    createdAt: clock.now(),
  }
  await prisma().unit.create({ data })
  return { id, path, code }
}

type PersonInput = {
  code?: string
  familyName?: string
  givenName?: string
  email?: string
  unit?: BuiltUnit
  kind?: 'learner' | 'staff' | 'collaborator'
  position?: string
  isActivated?: boolean
  since?: Day
  /** The last day of the membership. */
  until?: Day
  roles?: { role: Role; unit: BuiltUnit }[]
}
export type BuiltPerson = { id: string; code: string; actor: PersonActor }

/** A person with an account and, when a unit is given, a membership there. */
export async function buildPerson(input: PersonInput = {}): Promise<BuiltPerson> {
  const {
    code = next('SV'),
    familyName = 'Nguyễn Thị Thanh',
    givenName = 'Phượng',
    kind = 'learner',
    isActivated = true,
    roles = [],
  } = input
  const id = newId()
  const at = clock.now()
  const since = dateOf(input.since ?? '2026-09-05')
  await prisma().person.create({
    data: {
      id,
      code,
      familyName,
      givenName,
      email: input.email,
      searchText: searchText(`${familyName} ${givenName} ${code}`),
      createdAt: at,
    },
  })
  await prisma().account.create({ data: { personId: id, activatedAt: isActivated ? at : null } })
  if (input.unit)
    await prisma().membership.create({
      data: {
        personId: id,
        id: newId(),
        unitId: input.unit.id,
        kind,
        position: input.position,
        validFrom: since,
        validTo: input.until && dateOf(input.until),
        recordedAt: at,
      },
    })
  for (const { role, unit } of roles)
    await prisma().roleGrant.create({
      data: { personId: id, id: newId(), role, unitId: unit.id, validFrom: since, recordedAt: at },
    })
  return { id, code, actor: personActor(id, roles) }
}

export const personActor = (
  personId: string,
  roles: { role: Role; unit: BuiltUnit }[] = [],
): PersonActor => ({
  kind: 'person',
  personId,
  sessionHash: randomUUID(),
  name: 'Nguyễn Thị Thanh Phượng',
  grants: roles.map(({ role, unit }) => ({ role, unitId: unit.id, unitPath: unit.path })),
})

/** Somebody who holds this role over this unit, and is no one else. */
export const actorAs = (role: Role, unit: BuiltUnit): PersonActor => personActor(newId(), [{ role, unit }])

type TargetInput = {
  unit: BuiltUnit
  courseIds?: string[]
  memberKinds?: string[]
  dueOn?: Day
  evidence?: string
  name?: string
}

/** A target with its first rule; enrolments come from syncEnrolments. */
export async function buildTarget({
  unit,
  courseIds = ['cyber-law'],
  memberKinds = ['learner'],
  dueOn = '2026-12-15',
  evidence = 'passed',
  name = next('Chỉ tiêu '),
}: TargetInput): Promise<string> {
  const id = newId()
  const at = clock.now()
  await prisma().target.create({
    data: {
      id,
      name,
      nameEn: name,
      startsOn: dateOf('2026-09-05'),
      createdAt: at,
      rules: {
        create: {
          version: 1,
          memberKinds,
          unitId: unit.id,
          courseIds,
          evidence,
          dueOn: dateOf(dueOn),
          recordedAt: at,
        },
      },
    },
  })
  return id
}
