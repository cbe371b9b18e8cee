import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { turnLog } from './bound-logs'

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'haidang-logs-'))
afterAll(() => fs.rmSync(dir, { recursive: true }))
const log = path.join(dir, 'web.log')

test('a log within its limit is left alone, a longer one steps aside while its writer goes on', () => {
  const fd = fs.openSync(log, 'a')
  fs.writeSync(fd, 'a'.repeat(100))
  expect(turnLog(log, 100)).toBe(false)
  fs.writeSync(fd, 'b')
  expect(turnLog(log, 100)).toBe(true)
  fs.writeSync(fd, 'c')
  fs.closeSync(fd)
  expect(fs.readFileSync(log, 'utf8')).toBe('c')
  expect(fs.readFileSync(`${log}.1`, 'utf8')).toBe(`${'a'.repeat(100)}b`)
})
test('a log that is no file, or not there, is left alone', () => {
  expect(turnLog(path.join(dir, 'none'), 0)).toBe(false)
  if (fs.existsSync('/dev/full')) expect(turnLog('/dev/full', 0)).toBe(false)
})
test('where the old lines find no room they go', () => {
  fs.writeFileSync(log, 'x'.repeat(200))
  fs.rmSync(`${log}.1`, { force: true })
  fs.mkdirSync(`${log}.1`)
  fs.writeFileSync(path.join(`${log}.1`, 'in the way'), '')
  expect(turnLog(log, 100)).toBe(true)
  expect(fs.statSync(log).size).toBe(0)
  expect(fs.existsSync(`${log}.1`)).toBe(false)
})
