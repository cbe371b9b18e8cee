import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { systemActor } from '@/domain/access/actor'
import { publishContent } from '@/server/courses/publish-content'
import { currentQuestions } from '@/server/courses/question-bank'
import { prisma } from '@/server/platform/db'
import { env } from '@/server/platform/env'
import { useDatabase } from '@/test/database'

useDatabase()
const folder = () => path.join(env().dataDir, 'content/courses/collaborator')
const bank = 'content/courses/collaborator/questions'

beforeEach(async () => {
  fs.rmSync(path.join(env().dataDir, 'content'), { recursive: true, force: true })
  expect((await publishContent(systemActor('test'))).ok).toBe(true)
})

/** Lays the public questions as the school's own: their text is good, whatever their keys are worth. */
function lay(change: (text: string) => string = (text) => text): void {
  fs.mkdirSync(path.join(folder(), 'questions'), { recursive: true })
  for (const name of fs.readdirSync(bank))
    fs.writeFileSync(
      path.join(folder(), 'questions', name),
      change(fs.readFileSync(path.join(bank, name), 'utf8')),
      { mode: 0o600 },
    )
}

type Ran = { code: number; said: string }
/** The step of the start, as a process of its own on this database. */
const run = (): Promise<Ran> =>
  new Promise((resolve) => {
    const words = ['--import', 'tsx', 'scripts/publish-school-banks.ts']
    execFile(process.execPath, words, (error, _, said) =>
      resolve({ code: error ? Number(error.code) : 0, said }),
    )
  })
const own = () => prisma().questionVersion.count({ where: { source: 'school', isCurrent: true } })

test('a good bank is drawn from, stays when it is spoilt, and is retired with its folder', async () => {
  const size = (await currentQuestions('collaborator')).length
  lay()
  expect(await run()).toEqual({
    code: 0,
    said: `• The quiz of collaborator draws from the school's own bank (${size} questions)\n`,
  })
  expect(await own()).toBe(size)

  lay((text) => text.replace(/section: \S+/, 'section: nowhere'))
  const spoilt = await run()
  expect(spoilt.code).toBe(2)
  expect(spoilt.said).toContain(`the last good one (${size} questions) stays in force`)
  expect(spoilt.said).toMatch(/01-limits\.yaml:\d+ unknown-section\n/)
  const [first] = await currentQuestions('collaborator')
  for (const words of [first?.body.stem.vi, first?.body.options[0]?.text.vi, 'nowhere'])
    expect(spoilt.said).not.toContain(words)
  expect(await own()).toBe(size)

  fs.rmSync(folder(), { recursive: true })
  expect(await run()).toEqual({
    code: 0,
    said: '• The quiz of collaborator draws from the public bank again\n',
  })
  expect(await own()).toBe(0)
}, 180_000)

test('files that others may read are warned of, a folder of no course is told in words', async () => {
  lay()
  fs.chmodSync(path.join(folder(), 'questions', '01-limits.yaml'), 0o644)
  fs.renameSync(folder(), path.join(path.dirname(folder()), 'colaborator'))
  const { code, said } = await run()
  expect(code).toBe(2)
  expect(said).toContain('Others on this machine may read the keys')
  expect(said).toContain('unknown-course: there is no course "colaborator"')
  expect(said).toContain('the public one stays in force')
  expect(await own()).toBe(0)
}, 180_000)
