import { afterEach, expect, test } from 'vitest'
import { anonymous, systemActor } from '@/domain/access/actor'
import { can } from '@/domain/access/can'
import { execute } from '@/server/platform/command'
import { prisma } from '@/server/platform/db'
import { findRoot } from '@/server/units/queries'
import { ensureRoot } from '@/server/units/ensure-root'
import { buildPerson } from '@/test/build'
import { useDatabase } from '@/test/database'
import { findActor } from './find-actor'
import { setUpInstitution } from './set-up-institution'
import { dropSetupToken, ensureSetupToken } from './setup-token'

useDatabase()
afterEach(dropSetupToken)

const wanted = {
  name: 'Trường Đại học Mẫu',
  nameEn: 'Sample University',
  shortName: 'ĐHM',
  code: 'CB0001',
  fullName: 'Nguyễn Thị  Thanh Phượng',
  email: 'phuong@example.edu.vn',
  password: 'ba con mèo vàng',
}

test('whoever holds the token makes the institution and is its administrator', async () => {
  const outcome = await execute(setUpInstitution, anonymous, { ...wanted, token: ensureSetupToken() })
  const actor = await findActor(outcome.ok ? outcome.value.session : '')
  const root = await findRoot()
  expect(root?.name).toBe('Trường Đại học Mẫu')
  expect(actor).toMatchObject({ kind: 'person', name: 'Nguyễn Thị Thanh Phượng' })
  expect(can(actor, 'role.grant', root?.path ?? '')).toBe(true)
})

test('without the token, with a weak password or without a name nothing is made', async () => {
  expect(await execute(setUpInstitution, anonymous, { ...wanted, token: '' })).toMatchObject({
    reason: 'forbidden',
  })
  const token = ensureSetupToken()
  expect(await execute(setUpInstitution, anonymous, { ...wanted, token: `${token}x` })).toMatchObject({
    reason: 'forbidden',
  })
  expect(
    await execute(setUpInstitution, anonymous, { ...wanted, token, password: '1234567890' }),
  ).toMatchObject({
    reason: 'password_common',
  })
  expect(await execute(setUpInstitution, anonymous, { ...wanted, token, fullName: '@1' })).toMatchObject({
    reason: 'invalid_input',
  })
  expect(await prisma().institution.count()).toBe(0)
})

test('who has a one-word name runs the school under it', async () => {
  const made = await execute(setUpInstitution, anonymous, {
    ...wanted,
    token: ensureSetupToken(),
    fullName: 'Suharto',
  })
  expect(made).toMatchObject({ ok: true })
  expect(await prisma().person.findFirst()).toMatchObject({ familyName: '', givenName: 'Suharto' })
})

test('it happens once, also when two try at the same time', async () => {
  const token = ensureSetupToken()
  const outcomes = await Promise.all(
    ['CB1', 'CB2', 'CB3'].map((code) => execute(setUpInstitution, anonymous, { ...wanted, code, token })),
  )
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await prisma().person.count()).toBe(1)
  expect(await execute(setUpInstitution, anonymous, { ...wanted, code: 'CB4', token })).toMatchObject({
    reason: 'not_found',
  })
})

test('lists that came first stay: the root gets its name, and who is on the staff list is the administrator', async () => {
  await execute(ensureRoot, systemActor('import'), {})
  const listed = await buildPerson({
    code: 'CB0001',
    familyName: 'Nguyễn Thị Thanh',
    givenName: 'Phượng',
    isActivated: false,
  })
  await buildPerson({ code: 'CB0002', familyName: 'Lê', givenName: 'Chi' })
  const token = ensureSetupToken()
  expect(await execute(setUpInstitution, anonymous, { ...wanted, token, code: 'CB0002' })).toMatchObject({
    reason: 'code_taken',
  })
  expect(await execute(setUpInstitution, anonymous, { ...wanted, token })).toMatchObject({
    ok: true,
    value: { personId: listed.id },
  })
  expect(await prisma().unit.findMany({ select: { name: true } })).toEqual([{ name: 'Trường Đại học Mẫu' }])
})

test('who is on the list is known however the code is typed; an e-mail that is another’s is said, nothing fails', async () => {
  await execute(ensureRoot, systemActor('import'), {})
  const names = { familyName: 'Nguyễn Thị Thanh', givenName: 'Phượng', isActivated: false }
  const listed = await buildPerson({ code: 'CB0001', ...names })
  const other = await buildPerson({ code: 'CB0002', email: 'Phuong@example.edu.vn' })
  const setUp = () =>
    execute(setUpInstitution, anonymous, { ...wanted, code: 'cb0001', token: ensureSetupToken() })
  expect(await setUp()).toMatchObject({ ok: false, reason: 'email_taken' })
  expect(await prisma().institution.count()).toBe(0)
  await prisma().person.update({ where: { id: other.id }, data: { email: null } })
  expect(await setUp()).toMatchObject({ ok: true, value: { personId: listed.id } })
  expect(await prisma().person.findUnique({ where: { id: listed.id } })).toMatchObject({
    email: wanted.email,
  })
})
