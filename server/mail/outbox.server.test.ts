import fs from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { anonymous } from '@/domain/access/actor'
import { askForLink } from '@/server/accounts/request-reset'
import { env } from '@/server/platform/env'
import { prisma } from '@/server/platform/db'
import { installQueues } from '@/server/platform/queue'
import { buildInstitution, buildPerson } from '@/test/build'
import { useDatabase } from '@/test/database'
import { openLetters, runLetterJobs } from '@/test/letters'

const { url } = useDatabase()
beforeEach(() => installQueues(url))

test('without a mail server a letter is kept, complete as a mail program opens it, and never said to be sent', async () => {
  await buildInstitution()
  const { code } = await buildPerson({ email: 'an@example.edu.vn' })
  await askForLink(anonymous, { login: code })
  await runLetterJobs()
  expect(await prisma().notice.findFirst()).toMatchObject({ state: 'kept', error: '' })
  expect(await openLetters()).toMatchObject([{ state: 'kept', subject: 'Đặt lại mật khẩu' }])
  const folder = path.join(env().dataDir, 'outbox')
  const [file = ''] = fs.readdirSync(folder)
  const letter = fs.readFileSync(path.join(folder, file), 'latin1')
  const head = letter.slice(0, letter.indexOf('\n\n'))
  expect(head).toMatch(/^From: .*no-reply@localhost/m)
  expect(head).toMatch(/^To: an@example\.edu\.vn$/m)
  expect(head).toMatch(/^Subject: =\?UTF-8\?/m)
  expect(
    [...head].every((sign) => sign.charCodeAt(0) < 128),
    'headers are ASCII',
  ).toBe(true)
  expect(fs.statSync(path.join(folder, file)).mode & 0o077).toBe(0)
})
