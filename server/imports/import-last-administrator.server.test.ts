import { beforeEach, expect, test } from 'vitest'
import { systemActor } from '@/domain/access/actor'
import { execute } from '@/server/platform/command'
import { prisma } from '@/server/platform/db'
import { preview, upload } from '@/test/bring-in'
import { type BuiltUnit, buildInstitution, buildPerson } from '@/test/build'
import { useDatabase } from '@/test/database'
import { applyImport } from './import-list'

useDatabase()
let root: BuiltUnit
/** The staff list as it comes once the only administrator has left. */
const leaving = (...more: string[]): string =>
  [
    'Mã CB,Họ và tên,Chức vụ,Đơn vị,Trạng thái,Từ ngày',
    'CB001,Nguyễn Thị Thanh Phượng,,Trường Đại học Mẫu,Nghỉ việc,',
    ...more,
  ].join('\n')

beforeEach(async () => {
  root = await buildInstitution()
  const last = await buildPerson({ code: 'CB001', unit: root, kind: 'staff' })
  const membership = await prisma().membership.findFirstOrThrow()
  await prisma().roleGrant.create({
    data: {
      personId: last.id,
      id: membership.id,
      role: 'administrator',
      unitId: root.id,
      membershipId: membership.id,
      reason: 'position',
      validFrom: membership.validFrom,
      recordedAt: membership.recordedAt,
    },
  })
})

async function apply(text: string) {
  const fileHash = await upload(text)
  const { rosterHash } = await preview('staff', fileHash)
  const input = { kind: 'staff', fileHash, rosterHash, confirmUnits: true, confirmRights: true }
  return execute(applyImport, systemActor('test'), input)
}
const stands = async () => ({
  imports: await prisma().import.count(),
  memberships: await prisma().membership.count({ where: { supersededAt: null, validTo: null } }),
  grants: await prisma().roleGrant.count({ where: { supersededAt: null, validTo: null } }),
})

test('a list by which the last administrator leaves is refused, and nothing of it is written', async () => {
  const before = await stands()
  expect(await apply(leaving('CB002,Trần Bình,,Trường Đại học Mẫu,,'))).toEqual({
    ok: false,
    reason: 'last_administrator',
  })
  expect(await stands()).toEqual(before)
  expect(await prisma().person.count({ where: { code: 'CB002' } })).toBe(0)
})

test('once there is another who can sign in the same list is applied', async () => {
  await buildPerson({ code: 'CB009', roles: [{ role: 'administrator', unit: root }] })
  expect(await apply(leaving())).toMatchObject({ ok: true })
  expect(await stands()).toEqual({ imports: 1, memberships: 0, grants: 1 })
})

test('another who has never signed in, or whose account is shut, does not count', async () => {
  await buildPerson({ code: 'CB008', isActivated: false, roles: [{ role: 'administrator', unit: root }] })
  const { id } = await buildPerson({ code: 'CB009', roles: [{ role: 'administrator', unit: root }] })
  await prisma().account.update({ where: { personId: id }, data: { disabledAt: new Date() } })
  expect(await apply(leaving())).toMatchObject({ reason: 'last_administrator' })
})
