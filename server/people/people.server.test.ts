import { expect, test } from 'vitest'
import { anonymous } from '@/domain/access/actor'
import { readCursor } from '@/domain/people/list-cursor'
import { unitCode } from '@/domain/people/unit-kind'
import { isOverdue } from '@/domain/figures/count'
import { daysBetween } from '@/domain/time/calendar'
import { countInvitees } from '@/server/accounts/count-invitees'
import { inviteAccounts } from '@/server/accounts/invite-accounts'
import { ownProfile } from '@/server/accounts/own-profile'
import { execute } from '@/server/platform/command'
import { prisma } from '@/server/platform/db'
import { today } from '@/server/platform/institution'
import { buildInstitution, buildPerson, buildTarget, buildUnit } from '@/test/build'
import { useDatabase } from '@/test/database'
import { sync } from '@/test/sync'
import { later } from '@/test/later'
import { applyImport } from '@/server/imports/import-list'
import { findPerson } from './find-person'
import { listPeople } from './list-people'
import { previewImport } from '@/server/imports/import-list'
import { uploadList } from '@/server/imports/upload-list'

useDatabase()

async function school() {
  const root = await buildInstitution()
  const faculty = await buildUnit({ kind: 'faculty', parent: root })
  const [own, other] = [await buildUnit({ parent: faculty }), await buildUnit({ parent: root })]
  const dean = await buildPerson({
    givenName: 'Ấn',
    familyName: 'Trưởng',
    kind: 'staff',
    unit: faculty,
    roles: [{ role: 'faculty_manager', unit: faculty }],
  })
  const monitor = await buildPerson({
    givenName: 'Ước',
    familyName: 'Lê',
    unit: own,
    email: 'uoc@example.edu.vn',
    roles: [{ role: 'class_monitor', unit: own }],
  })
  const stranger = await buildPerson({ givenName: 'Đạt', familyName: 'Phạm', unit: other })
  const admin = await buildPerson({
    givenName: 'Ý',
    familyName: 'Vũ',
    roles: [{ role: 'administrator', unit: root }],
  })
  return { root, own, dean, monitor, stranger, admin }
}
const names = async (...[actor, asked]: Parameters<typeof listPeople>) =>
  (await listPeople(actor, asked)).people.map(({ givenName }) => givenName)

test('people sort by given name as Vietnamese does', async () => {
  const { admin } = await school()
  expect(await names(admin.actor, {})).toEqual(['Ấn', 'Đạt', 'Ước', 'Ý'])
})

test('a search needs no accents and takes words of name and code in any order', async () => {
  const { admin, monitor } = await school()
  expect(await names(admin.actor, { search: 'uoc le' })).toEqual(['Ước'])
  expect(await names(admin.actor, { search: monitor.code })).toEqual(['Ước'])
  expect(await names(admin.actor, { search: '%' })).toEqual([])
})

test('a list goes on after the last person seen, without gap or repetition', async () => {
  const { admin, own } = await school()
  for (let n = 0; n < 55; n++)
    await buildPerson({ unit: own, givenName: n % 2 ? 'Đạt' : 'Anh', familyName: 'Lê' })
  const first = await listPeople(admin.actor, {})
  const second = await listPeople(admin.actor, { after: readCursor(first.next) })
  expect([first.people.length, second.people.length, second.next]).toEqual([50, 9, null])
  expect(new Set([...first.people, ...second.people].map(({ id }) => id)).size).toBe(59)
})

test('each sees the people of the own units only; a person out of scope is as if there were none', async () => {
  const { dean, monitor, stranger } = await school()
  expect(await names(dean.actor, {})).toEqual(['Ấn', 'Ước'])
  expect(await names(monitor.actor, {})).toEqual(['Ước'])
  expect(await names(stranger.actor, {})).toEqual([])
  expect(await names(anonymous, {})).toEqual([])
  expect(await findPerson(dean.actor, stranger.id)).toBeNull()
  expect(await findPerson(stranger.actor, stranger.id)).toBeNull()
})

test('someone with two units sees those of both and nobody else', async () => {
  const { root, own, monitor, stranger } = await school()
  const second = await buildUnit({ parent: root })
  const learner = await buildPerson({ givenName: 'Tú', unit: second })
  const roles = [own, second].map((unit) => ({ role: 'adviser' as const, unit }))
  const adviser = await buildPerson({ givenName: 'Vị', kind: 'staff', unit: root, roles })
  expect(await names(adviser.actor, {})).toEqual(['Tú', 'Ước'])
  expect(await findPerson(adviser.actor, stranger.id)).toBeNull()
  expect(await findPerson(adviser.actor, learner.id)).toMatchObject({ id: learner.id })
  expect(await findPerson(adviser.actor, monitor.id)).toMatchObject({ id: monitor.id })
})

test('an e-mail is shown to whoever may invite, roles to whoever sees the person', async () => {
  const { dean, monitor, admin } = await school()
  expect(await findPerson(monitor.actor, monitor.id)).toMatchObject({
    email: null,
    hasEmail: true,
    mayInvite: false,
    mayGrant: false,
  })
  expect(await findPerson(dean.actor, monitor.id)).toMatchObject({
    email: 'uoc@example.edu.vn',
    mayInvite: true,
    mayGrant: false,
  })
  expect(await findPerson(admin.actor, monitor.id)).toMatchObject({
    mayGrant: true,
    mayShut: true,
    roles: [{ role: 'class_monitor', over: { people: 1, isWholeSchool: false } }],
  })
  expect(await findPerson(admin.actor, admin.id)).toMatchObject({
    roles: [{ role: 'administrator', over: { people: 3, isWholeSchool: true } }],
  })
})

test('who administers a part of the school ends the roles over it and no other, and shuts no account', async () => {
  const { root, own, monitor } = await school()
  const local = await buildPerson({ unit: own, roles: [{ role: 'administrator', unit: own }] })
  const twice = await buildPerson({
    unit: own,
    roles: [
      { role: 'class_monitor', unit: own },
      { role: 'auditor', unit: root },
    ],
  })
  expect(await findPerson(local.actor, monitor.id)).toMatchObject({ mayGrant: true, mayShut: false })
  const roles = (await findPerson(local.actor, twice.id))?.roles ?? []
  expect(roles.map(({ role, over }) => [role, over])).toEqual(
    expect.arrayContaining([
      ['class_monitor', { people: 3, isWholeSchool: false }],
      ['auditor', null],
    ]),
  )
})

test('who is appointed until a day is listed, has a page and is invited until then, and no list makes a second', async () => {
  const { root, admin } = await school()
  const unit = await buildUnit({
    kind: 'department',
    code: unitCode('Phòng Đào tạo'),
    name: 'Phòng Đào tạo',
    parent: root,
  })
  const person = await buildPerson({
    code: 'CB7',
    familyName: 'Hồ',
    givenName: 'Quỳnh',
    email: 'quynh@example.edu.vn',
    kind: 'collaborator',
    position: 'Cộng tác viên',
    unit,
    until: '2027-06-30',
  })
  const held = () => listPeople(admin.actor, { search: 'CB7' }).then(({ people }) => people[0]?.belongings)
  expect(await held()).toMatchObject([{ kind: 'collaborator', unit: 'Phòng Đào tạo' }])
  expect(await findPerson(admin.actor, person.id)).toMatchObject({ belongings: [{ kind: 'collaborator' }] })
  expect(await ownProfile(person.actor)).toMatchObject({ units: ['Cộng tác viên, Phòng Đào tạo'] })
  expect(await countInvitees(admin.actor, unit.id)).toMatchObject({
    value: { counts: { invited: 0, active: 1 } },
  })
  expect(await execute(inviteAccounts, admin.actor, { personId: person.id })).toMatchObject({
    value: { invited: 1 },
  })

  const bytes = new TextEncoder().encode(
    'Mã CB,Họ và tên,Đơn vị,Cộng tác viên\nCB7,Hồ Quỳnh,Phòng Đào tạo,x\n',
  )
  const stored = await execute(uploadList, admin.actor, { bytes })
  const fileHash = stored.ok ? stored.value.fileHash : ''
  const seen = await previewImport(admin.actor, { kind: 'staff', fileHash })
  const rosterHash = seen.ok ? seen.value.rosterHash : ''
  const applied = await execute(applyImport, admin.actor, { kind: 'staff', fileHash, rosterHash })
  expect(applied).toMatchObject({ ok: true })
  const collaborator = { personId: person.id, kind: 'collaborator' }
  expect(await prisma().membership.count({ where: collaborator })).toBe(1)

  const days = daysBetween(await today(), '2027-07-01')
  await later(days * 86_400_000, async () => {
    expect(await held()).toMatchObject([{ kind: 'staff' }])
  })
})

test('who did what the target counts is shown with it, whatever more could be learned', async () => {
  const { root, admin } = await school()
  const person = await buildPerson({ unit: await buildUnit({ parent: root }) })
  const targetId = await buildTarget({ unit: root, evidence: 'took_part', dueOn: '2026-09-30' })
  await sync()
  await prisma().enrolment.updateMany({ where: { targetId }, data: { state: 'took_part' } })
  const seen = await findPerson(admin.actor, person.id)
  expect(seen?.targets).toMatchObject([{ evidence: 'took_part', state: 'took_part', dueOn: '2026-09-30' }])
  const [target] = seen?.targets ?? []
  expect(target && isOverdue(target, target.evidence, '2026-11-28')).toBe(false)
})
