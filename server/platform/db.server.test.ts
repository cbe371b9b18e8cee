import { expect, test } from 'vitest'
import { useDatabase } from '@/test/database'
import { prisma, statement, transaction } from './db'

useDatabase()

test('more transactions than there are connections may each read outside of themselves at once', async () => {
  const work = Array.from({ length: 40 }, () =>
    transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1`
      await statement('outside', 'SELECT 1', [])
      return prisma().unit.count()
    }),
  )
  expect(await Promise.all(work)).toEqual(work.map(() => 0))
})
