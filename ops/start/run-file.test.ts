import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { mark } from '../process/process-mark.mjs'
import { readRunFile, writeRunFile } from './run-file'

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'haidang-run-'))
afterAll(() => fs.rmSync(dir, { recursive: true }))
const original = path.join(dir, 'original')
fs.mkdirSync(original)
const me = mark(process.pid)
writeRunFile(original, {
  purpose: 'server',
  state: 'running',
  supervisor: me,
  port: 3000,
  databasePort: 20_000,
  databaseUrl: 'postgres://x',
  password: 'kept',
  children: { web: { ...me, restarts: 0, hangs: 0, since: '' } },
})

test('a copied folder knows the password of its database, and none of the processes of the original', () => {
  const copy = path.join(dir, 'copy')
  fs.cpSync(original, copy, { recursive: true })
  expect(readRunFile(copy)).toEqual({
    purpose: 'server',
    state: 'stopped',
    supervisor: { pid: 0, started: '' },
    children: {},
    password: 'kept',
  })
  expect(readRunFile(original)).toMatchObject({ state: 'running', port: 3000, children: { web: me } })
})
test('a renamed folder is the same one', () => {
  const renamed = path.join(dir, 'renamed')
  fs.renameSync(original, renamed)
  expect(readRunFile(renamed)).toMatchObject({ state: 'running', databasePort: 20_000 })
})
test('a file cut off by a full disk says nothing', () => {
  const broken = path.join(dir, 'broken')
  fs.mkdirSync(broken)
  fs.writeFileSync(path.join(broken, 'run.json'), '{"state":')
  expect(readRunFile(broken)).toBeNull()
})
