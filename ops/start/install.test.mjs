import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { isEnough, nextScope, wanted } from './install.mjs'

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'haidang-install-'))
const lock = path.join(root, 'package-lock.json')
fs.writeFileSync(lock, '{}')
afterEach(() => fs.writeFileSync(lock, '{}'))

test("a start on a school's server asks for what the site runs on, tests ask for all", () => {
  const site = wanted(root, 'site')
  expect(isEnough(root, 'site', site)).toBe(true)
  expect(isEnough(root, 'all', site)).toBe(false)
})

test('a start beside the tests is content with all and takes nothing away', () => {
  expect(isEnough(root, 'site', wanted(root, 'all'))).toBe(true)
})

test('another lock is another installation', () => {
  const before = wanted(root, 'all')
  fs.writeFileSync(lock, '{"lockfileVersion":3}')
  expect(isEnough(root, 'site', before)).toBe(false)
  expect(isEnough(root, 'all', before)).toBe(false)
})

test('a checkout that had all keeps all; a server stays with what the site runs on', () => {
  expect(nextScope('site', wanted(root, 'all'))).toBe('all')
  expect(nextScope('site', wanted(root, 'site'))).toBe('site')
  expect(nextScope('all', wanted(root, 'site'))).toBe('all')
  expect(nextScope('site', '')).toBe('site')
})
