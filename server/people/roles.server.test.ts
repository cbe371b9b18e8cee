import { expect, test } from 'vitest'
import { clock } from '@/server/platform/clock'
import { execute } from '@/server/platform/command'
import { systemActor } from '@/domain/access/actor'
import { disableAccount } from '@/server/accounts/disable-account'
import { administrators } from '@/server/accounts/last-administrator'
import { prisma, transaction } from '@/server/platform/db'
import { buildInstitution, buildPerson, buildUnit } from '@/test/build'
import { useDatabase } from '@/test/database'
import { endRole } from './end-role'
import { findPerson } from './find-person'
import { grantRole } from './grant-role'
import { previewGrant } from './preview-grant'

useDatabase()

test('an administrator gives and ends roles, nobody else', async () => {
  const root = await buildInstitution()
  const faculty = await buildUnit({ kind: 'faculty', parent: root })
  const admin = await buildPerson({ roles: [{ role: 'administrator', unit: root }] })
  const office = await buildPerson({ roles: [{ role: 'student_affairs', unit: root }] })
  const person = await buildPerson({ since: '2026-09-05' })
  const role = { personId: person.id, role: 'faculty_manager', unitId: faculty.id }
  expect(await execute(grantRole, office.actor, role)).toMatchObject({ reason: 'forbidden' })
  const given = await execute(grantRole, admin.actor, role)
  expect(given).toMatchObject({ ok: true })
  expect(await execute(grantRole, admin.actor, role)).toMatchObject({ reason: 'role_held' })
  const grantId = given.ok ? given.value.grantId : ''
  expect(await execute(endRole, office.actor, { personId: person.id, grantId })).toMatchObject({
    reason: 'forbidden',
  })
  expect(await execute(endRole, admin.actor, { personId: person.id, grantId })).toMatchObject({ ok: true })
  expect(await execute(endRole, admin.actor, { personId: person.id, grantId })).toMatchObject({
    reason: 'not_found',
  })
  expect(
    await prisma().roleGrant.count({ where: { personId: person.id, supersededAt: null, validTo: null } }),
  ).toBe(0)
})

test('how many people a role reaches is told to whoever may end it, nobody else', async () => {
  const root = await buildInstitution()
  const faculty = await buildUnit({ kind: 'faculty', parent: root })
  const dean = await buildPerson({
    kind: 'staff',
    unit: faculty,
    roles: [{ role: 'faculty_manager', unit: faculty }],
  })
  await buildPerson({ unit: await buildUnit({ parent: faculty }) })
  await buildPerson({ unit: await buildUnit({ parent: root }) })
  const admin = await buildPerson({ roles: [{ role: 'administrator', unit: root }] })
  const seenBy = async ({ actor }: typeof dean) => (await findPerson(actor, dean.id))?.roles
  expect(await seenBy(admin)).toMatchObject([
    { role: 'faculty_manager', over: { people: 2, isWholeSchool: false } },
  ])
  expect(await seenBy(dean)).toMatchObject([{ role: 'faculty_manager', over: null }])
})

test('the last administrator keeps the role, also when two end each other', async () => {
  const root = await buildInstitution()
  const [one, two] = [
    await buildPerson({ roles: [{ role: 'administrator', unit: root }] }),
    await buildPerson({ roles: [{ role: 'administrator', unit: root }] }),
  ]
  const grantOf = async (personId: string) =>
    (await prisma().roleGrant.findFirstOrThrow({ where: { personId } })).id
  const [first, second] = [await grantOf(one.id), await grantOf(two.id)]
  const outcomes = await Promise.all([
    execute(endRole, one.actor, { personId: two.id, grantId: second }),
    execute(endRole, two.actor, { personId: one.id, grantId: first }),
  ])
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: 'last_administrator' })
})

test('an administrator whose account is shut, or of a part only, is none who could make another', async () => {
  const root = await buildInstitution()
  const faculty = await buildUnit({ kind: 'faculty', parent: root })
  const last = await buildPerson({ roles: [{ role: 'administrator', unit: root }] })
  const shut = await buildPerson({ roles: [{ role: 'administrator', unit: root }] })
  await buildPerson({ roles: [{ role: 'administrator', unit: faculty }] })
  await prisma().account.update({ where: { personId: shut.id }, data: { disabledAt: clock.now() } })
  const { id: grantId } = await prisma().roleGrant.findFirstOrThrow({ where: { personId: last.id } })
  expect(await execute(endRole, last.actor, { personId: last.id, grantId })).toMatchObject({
    reason: 'last_administrator',
  })
})

test('an administrator of a faculty gives no role outside it, least of all to themselves', async () => {
  const root = await buildInstitution()
  const [own, other] = [
    await buildUnit({ kind: 'faculty', parent: root }),
    await buildUnit({ kind: 'faculty', parent: root }),
  ]
  const local = await buildPerson({ unit: own, roles: [{ role: 'administrator', unit: own }] })
  for (const unit of [root, other])
    expect(
      await execute(grantRole, local.actor, { personId: local.id, role: 'administrator', unitId: unit.id }),
    ).toMatchObject({
      reason: 'forbidden',
    })
  expect(
    await execute(grantRole, local.actor, { personId: local.id, role: 'faculty_manager', unitId: own.id }),
  ).toMatchObject({ ok: true })
})

test('two administrators who shut each other’s account at once, or one who shuts while the other ends a role, leave one', async () => {
  const root = await buildInstitution()
  const administrator = () => buildPerson({ roles: [{ role: 'administrator', unit: root }] })
  const canSignIn = () => transaction((tx) => administrators(tx, clock.now()))
  for (let round = 0; round < 3; round++) {
    const [one, two] = [await administrator(), await administrator()]
    const { id: grantId } = await prisma().roleGrant.findFirstOrThrow({ where: { personId: one.id } })
    const other =
      round < 2
        ? execute(disableAccount, two.actor, { personId: one.id })
        : execute(endRole, two.actor, { personId: one.id, grantId })
    const outcomes = await Promise.all([execute(disableAccount, one.actor, { personId: two.id }), other])
    expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.reason)).sort()).toEqual([
      'last_administrator',
      'ok',
    ])
    expect(await canSignIn()).toHaveLength(1)
    await prisma().roleGrant.deleteMany()
  }
})

test('who was never there, or is administrator only from tomorrow, is none who could sign in', async () => {
  const root = await buildInstitution()
  const last = await buildPerson({ roles: [{ role: 'administrator', unit: root }] })
  await buildPerson({ isActivated: false, roles: [{ role: 'administrator', unit: root }] })
  await buildPerson({ since: '2099-01-01', roles: [{ role: 'administrator', unit: root }] })
  expect(await execute(disableAccount, systemActor('test'), { personId: last.id })).toMatchObject({
    reason: 'last_administrator',
  })
  expect(await prisma().account.count({ where: { disabledAt: { not: null } } })).toBe(0)
})

test('a role is given only over a unit of its kind, and the names it would open are counted before', async () => {
  const root = await buildInstitution()
  const faculty = await buildUnit({ kind: 'faculty', parent: root })
  const [own, other] = [await buildUnit({ parent: faculty }), await buildUnit({ parent: root })]
  const admin = await buildPerson({ roles: [{ role: 'administrator', unit: root }] })
  const student = await buildPerson({ unit: own })
  for (const unit of [own, own, other]) await buildPerson({ unit })
  const asked = { personId: student.id, role: 'class_monitor' }
  for (const { id: unitId } of [root, faculty]) {
    expect(await execute(grantRole, admin.actor, { ...asked, unitId })).toEqual({
      ok: false,
      reason: 'role_elsewhere',
    })
    expect(await previewGrant(admin.actor, { ...asked, unitId })).toMatchObject({ reason: 'role_elsewhere' })
  }
  expect(await prisma().roleGrant.count({ where: { personId: student.id } })).toBe(0)
  expect(await previewGrant(admin.actor, { ...asked, unitId: own.id })).toMatchObject({
    value: { over: { people: 3, isWholeSchool: false } },
  })
  const affairs = { ...asked, role: 'student_affairs' }
  expect(await previewGrant(admin.actor, { ...affairs, unitId: root.id })).toMatchObject({
    value: { over: { people: 4, isWholeSchool: true } },
  })
  const dean = await buildPerson({ roles: [{ role: 'faculty_manager', unit: faculty }] })
  expect(await previewGrant(dean.actor, { ...asked, unitId: own.id })).toMatchObject({ reason: 'not_found' })
})
