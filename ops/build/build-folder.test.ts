import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { mark } from '../process/process-mark.mjs'
import { pruneBuilds } from './build-folder'

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'haidang-builds-'))
afterEach(() => fs.rmSync(root, { recursive: true, force: true }))

test('of many builds the newest three, the current one and those that are served stay, whatever a full disk left of the notes', () => {
  const names = [1, 2, 3, 4, 5, 6].map((n) => String(n).repeat(24))
  for (const [age, name] of names.entries()) {
    fs.mkdirSync(path.join(root, '.builds', name), { recursive: true })
    fs.utimesSync(path.join(root, '.builds', name), 1_000 - age, 1_000 - age)
  }
  const users = path.join(root, '.builds/users')
  fs.mkdirSync(users)
  fs.writeFileSync(path.join(users, '1.json'), JSON.stringify({ ...mark(process.pid), id: names[4] }))
  fs.writeFileSync(path.join(users, '2.json'), '')
  pruneBuilds(root, names[3] ?? '')
  expect(fs.readdirSync(path.join(root, '.builds')).filter((name) => /^\d{24}$/.test(name))).toEqual(
    names.slice(0, 5),
  )
  expect(fs.readdirSync(users)).toEqual(['1.json'])
})
