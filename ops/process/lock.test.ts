import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { takeLock } from './lock.mjs'
import { mark } from './process-mark.mjs'

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'haidang-lock-'))
const file = path.join(dir, 'lock')
beforeEach(() => fs.rmSync(file, { force: true }))
afterAll(() => fs.rmSync(dir, { recursive: true }))

const deadPid = () => spawnSync(process.execPath, ['-e', '0']).pid

test('who comes second is told who holds the lock', () => {
  const first = takeLock(file, 'server')
  expect('lock' in first).toBe(true)
  expect(takeLock(file, 'tool')).toMatchObject({ holder: { pid: process.pid, purpose: 'server' } })
})
test('a released lock is free', () => {
  const first = takeLock(file, 'server')
  if ('lock' in first) first.lock.release()
  expect('lock' in takeLock(file, 'tool')).toBe(true)
})
test('the lock of a killed process is free', () => {
  fs.writeFileSync(file, JSON.stringify({ pid: deadPid(), started: '1', purpose: 'server' }))
  expect('lock' in takeLock(file, 'server')).toBe(true)
})
test('a process number that belongs to another by now holds nothing', () => {
  fs.writeFileSync(file, JSON.stringify({ ...mark(process.pid), started: '1', purpose: 'server' }))
  expect('lock' in takeLock(file, 'server')).toBe(true)
})
test('a lock file cut off by a full disk is free', () => {
  fs.writeFileSync(file, '{"pid":')
  expect('lock' in takeLock(file, 'server')).toBe(true)
})
test('nothing but the lock stays in the folder', () => {
  takeLock(file, 'server')
  takeLock(file, 'server')
  expect(fs.readdirSync(dir)).toEqual(['lock'])
})
test('the lock of an older release, a bare process number, is free: the number may be anybody by now', () => {
  fs.writeFileSync(file, '1')
  expect('lock' in takeLock(file, 'install')).toBe(true)
})
test('a folder in the place of the lock is one sentence', () => {
  fs.mkdirSync(file)
  try {
    expect(() => takeLock(file, 'server')).toThrow(/lock is a folder; .* Move the folder away\.$/)
  } finally {
    fs.rmSync(file, { recursive: true })
  }
})
test('a lock that was copied with its folder holds nothing there', () => {
  expect('lock' in takeLock(file, 'server', 'the original')).toBe(true)
  expect(takeLock(file, 'server', 'the original')).toMatchObject({ holder: { pid: process.pid } })
  expect('lock' in takeLock(file, 'server', 'the copy')).toBe(true)
})
