import { spawn } from 'node:child_process'
import { expect, test } from 'vitest'
import { isAlive, mark, startedAt } from './process-mark.mjs'
import { commandOf, parentOf, stopProcess } from './processes'

const sleeper = (code = 'setInterval(() => {}, 1000)') =>
  spawn(process.execPath, ['-e', `process.stdout.write('x');${code}`], {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
const ready = (child: ReturnType<typeof sleeper>) =>
  new Promise((resolve) => child.stdout?.once('data', resolve))

test('this process lives, and one that never was does not', () => {
  expect(isAlive(mark(process.pid))).toBe(true)
  expect(startedAt(2 ** 22 + 7)).toBeNull()
  expect(isAlive({ pid: process.pid, started: '0' })).toBe(false)
})
test('a process that listens is asked to end', async () => {
  const child = sleeper()
  await ready(child)
  const it = mark(child.pid ?? 0)
  expect(commandOf(it.pid)).toContain('setInterval')
  expect(parentOf(it.pid)).toBe(process.pid)
  expect(parentOf(2 ** 22 + 7), 'what cannot be read is not a parent that is gone').toBeNull()
  const ended = new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)))
  await stopProcess(it, 5_000)
  expect(isAlive(it)).toBe(false)
  expect(await ended).toBe('SIGTERM')
})
test('one that does not listen is ended', async () => {
  const child = sleeper("process.on('SIGTERM', () => {});setInterval(() => {}, 1000)")
  await ready(child)
  const it = mark(child.pid ?? 0)
  await stopProcess(it, 200)
  expect(isAlive(it)).toBe(false)
})
