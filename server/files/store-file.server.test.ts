import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { clock } from '@/server/platform/clock'
import { prisma, transaction } from '@/server/platform/db'
import { env } from '@/server/platform/env'
import { useDatabase } from '@/test/database'
import { readStoredFile, storeFile } from './store-file'
import { sweepFiles } from './sweep-files'

useDatabase()
const DAY_MS = 86_400_000
const keep = (text: string, days: number | null) => {
  const now = clock.now()
  const deleteAfter = days === null ? null : new Date(now.getTime() + days * DAY_MS)
  const file = {
    bytes: new TextEncoder().encode(text),
    type: 'csv',
    purpose: 'import',
    ownerId: null,
    deleteAfter,
  }
  return transaction((tx) => storeFile(tx, file, now))
}
const later = (days: number): Date => new Date(clock.now().getTime() + days * DAY_MS)

test('the same bytes are one file, whoever brings them', async () => {
  expect(await keep('một danh sách', 30)).toBe(await keep('một danh sách', 30))
  expect(await prisma().file.count()).toBe(1)
})

test('a stored file reads back as it was, or not at all', async () => {
  const hash = await keep('một danh sách', 30)
  expect(new TextDecoder().decode((await readStoredFile(hash)) ?? undefined)).toBe('một danh sách')
  fs.writeFileSync(path.join(env().dataDir, 'files', hash.slice(0, 2), hash), 'đã bị sửa')
  expect(await readStoredFile(hash)).toBeNull()
  expect(await readStoredFile('../../secret')).toBeNull()
})

test('files go when their time is over, and stay when they were brought again or have no end', async () => {
  const [short, again, lasting] = [await keep('ngắn', 1), await keep('lại', 1), await keep('mãi', null)]
  await keep('lại', 30)
  expect(await sweepFiles(later(2))).toBe(1)
  expect(await readStoredFile(short)).toBeNull()
  expect(await readStoredFile(again)).not.toBeNull()
  expect(await readStoredFile(lasting)).not.toBeNull()
})
