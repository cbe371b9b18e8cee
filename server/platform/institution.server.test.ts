import { beforeEach, expect, test } from 'vitest'
import { buildInstitution } from '@/test/build'
import { useDatabase } from '@/test/database'
import { clock } from './clock'
import { prisma, transaction } from './db'
import { forgetInstitution, institution } from './institution'

useDatabase()
beforeEach(forgetInstitution)

class Undone extends Error {}
const shortName = 'KHÁC'

test('settings that a transaction wrote and took back are never held', async () => {
  await buildInstitution()
  await transaction(async (tx) => {
    await tx.institution.update({ where: { id: 1 }, data: { shortName } })
    expect(await institution(tx)).toMatchObject({ shortName })
    throw new Undone()
  }).catch((error: unknown) => expect(error).toBeInstanceOf(Undone))
  expect(await institution()).toMatchObject({ shortName: 'ĐHM' })
})

test('settings are read in the transaction that asks, on its connection', async () => {
  await transaction(async (tx) => {
    await tx.$executeRaw`INSERT INTO institution (id, name, name_en, short_name, created_at)
      VALUES (1, 'Trường Mẫu', 'Sample', ${shortName}, ${clock.now()})`
    expect(await institution(tx)).toMatchObject({ shortName })
    expect(await institution()).toBeNull()
  })
})

test('settings are held outside of transactions: a page does not read them anew', async () => {
  await buildInstitution()
  await institution()
  await prisma().institution.update({ where: { id: 1 }, data: { shortName: 'MỚI' } })
  expect(await institution()).toMatchObject({ shortName: 'ĐHM' })
})
