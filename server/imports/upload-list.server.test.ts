import { afterEach, expect, test } from 'vitest'
import { systemActor } from '@/domain/access/actor'
import { translator } from '@/messages/translate'
import { readHealth } from '@/server/operations/health'
import { execute } from '@/server/platform/command'
import { prisma } from '@/server/platform/db'
import { forgetEnv } from '@/server/platform/env'
import { buildInstitution } from '@/test/build'
import { useDatabase } from '@/test/database'
import { describeRefusal } from './describe-import'
import { uploadList } from './upload-list'

useDatabase()
const setLimit = (mb: number | null) => {
  if (mb === null) delete process.env.DISK_LIMIT_MB
  else process.env.DISK_LIMIT_MB = String(mb)
  forgetEnv()
}
afterEach(() => setLimit(null))
const upload = () => execute(uploadList, systemActor('test'), { bytes: new Uint8Array([97, 10]) })

test('with the disk nearly full a list is refused with a sentence, nothing is kept, and health says why', async () => {
  await buildInstitution()
  setLimit(1_000_000_000)
  const outcome = await upload()
  expect(outcome).toMatchObject({ ok: false, reason: 'disk_full' })
  if (!outcome.ok) expect(describeRefusal(translator('en'), outcome)).toMatch(/disk is nearly full/)
  expect(await prisma().file.count()).toBe(0)
  expect(await readHealth()).toMatchObject({ status: 'degraded', database: 'ok', disk: { status: 'low' } })
})
test('with room enough it is taken', async () => {
  await buildInstitution()
  setLimit(0)
  expect(await upload()).toMatchObject({ ok: true })
  expect((await readHealth()).disk.status).toBe('ok')
})
