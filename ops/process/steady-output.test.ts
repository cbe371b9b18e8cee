import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'steady-'))
afterAll(() => fs.rmSync(dir, { recursive: true }))

/**
 * Runs a process whose stderr is `file`: it logs every fault, as Next does, and says in the end that it
 * lives.
 */
function run(file: string) {
  const code = `
    import { steadyOutput } from '@/ops/process/steady-output'
    import { plainConsole } from '@/ops/web/plain-console'
    steadyOutput()
    plainConsole()
    let faults = 0
    process.on('uncaughtException', (error) => { faults++; console.error(error) })
    console.error(new Error('one logged fault'))
    console.log('x'.repeat(100))
    setTimeout(() => process.send({ faults }, () => process.exit(0)), 200)`
  const script = path.join(dir, 'main.mts')
  fs.writeFileSync(script, code)
  const parent = `
    const child = require('node:child_process').fork(${JSON.stringify(script)}, {
      execArgv: ['--import', 'tsx'], stdio: ['ignore', 'ignore', require('node:fs').openSync(${JSON.stringify(file)}, 'a'), 'ipc'] })
    child.on('message', (it) => console.log(JSON.stringify(it)))
    child.on('exit', (code) => process.exit(code ?? 1))
    setTimeout(() => child.kill('SIGKILL'), 15000).unref()`
  const env = { ...process.env, TSX_TSCONFIG_PATH: path.resolve('tsconfig.json') }
  const ran = spawnSync(process.execPath, ['-e', parent], { encoding: 'utf8', timeout: 18_000, env })
  return { status: ran.status, said: ran.stdout.trim(), complaint: ran.stderr }
}

test.runIf(fs.existsSync('/dev/full'))(
  'on a full disk one logged fault is lost, and the process goes on',
  () => {
    expect(run('/dev/full')).toMatchObject({ status: 0, said: '{"faults":0}' })
  },
)
test('where there is room the fault stands in the log once', () => {
  const log = path.join(dir, 'web.log')
  expect(run(log)).toMatchObject({ status: 0, said: '{"faults":0}' })
  const lines = fs.readFileSync(log, 'utf8').trim().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { event: 'web', level: 'error', name: 'Error' },
  ])
})
