import { execFile } from 'node:child_process'
import { beforeEach, expect, test } from 'vitest'
import { prisma } from '@/server/platform/db'
import { type BuiltUnit, buildInstitution, buildPerson, buildUnit } from '@/test/build'
import { useDatabase } from '@/test/database'

useDatabase()
let root: BuiltUnit
beforeEach(async () => {
  root = await buildInstitution()
})

type Ran = { code: number; out: string; said: string }
/** The tool as a person at the server runs it: a process of its own on this database. */
const run = (...words: string[]): Promise<Ran> =>
  new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', 'scripts/account.ts', ...words], (error, out, said) =>
      resolve({ code: error ? Number(error.code) : 0, out, said }),
    )
  })
const administrator = (code: string, isActivated = true) =>
  buildPerson({ code, isActivated, roles: [{ role: 'administrator', unit: root }] })
const shut = (personId: string) =>
  prisma().account.update({ where: { personId }, data: { disabledAt: new Date() } })

test('who is locked out is let in again by code, in any spelling, and it is on record', async () => {
  const { id } = await administrator('CB001')
  await shut(id)
  const { code, out } = await run('enable', 'cb001')
  expect([code, out]).toEqual([0, 'The account of cb001 is open.\n'])
  expect(await prisma().account.findUnique({ where: { personId: id } })).toMatchObject({ disabledAt: null })
  expect(await prisma().audit.findFirst({ where: { subject: `person:${id}` } })).toMatchObject({
    actor: 'system:account',
  })
})

test('nobody of that code: a sentence on stderr, nothing on stdout, exit code 1', async () => {
  expect(await run('enable', 'CB404')).toEqual({
    code: 1,
    out: '',
    said: 'There is nobody with the code CB404.\n',
  })
})
test('one word too many is told how the tool is called', async () => {
  expect(await run('enable', 'CB001', 'CB002')).toMatchObject({
    code: 1,
    out: '',
    said: expect.stringContaining('npm run account -- enable CODE'),
  })
})

test('where nobody administers the school the list says so and fails', async () => {
  expect(await run('list', 'administrators')).toMatchObject({ code: 1, out: '' })
})
test('the list names who administers the whole school and can sign in, nobody else', async () => {
  const faculty = await buildUnit({ kind: 'faculty', parent: root })
  await administrator('CB002', false)
  await shut((await administrator('CB003')).id)
  await buildPerson({ code: 'CB004', roles: [{ role: 'administrator', unit: faculty }] })
  await administrator('CB001')
  expect(await run('list', 'administrators')).toMatchObject({
    code: 0,
    out: 'CB001\tNguyễn Thị Thanh Phượng\n',
  })
})
