import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { isAlive, mark } from '@/ops/process/process-mark.mjs'
import { waitUntil } from '@/ops/process/processes'

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'haidang-run-'))
afterAll(() => fs.rmSync(dir, { recursive: true }))

/**
 * A run of checks whose one program has started another; answers both numbers once they stand in the file.
 */
async function begin(name: string) {
  const file = path.join(dir, name)
  const inner = 'setInterval(() => {}, 1000)'
  const program = `const { pid } = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(inner)}])
    require('node:fs').writeFileSync(${JSON.stringify(`${file}.new`)}, process.pid + ' ' + pid)
    require('node:fs').renameSync(${JSON.stringify(`${file}.new`)}, ${JSON.stringify(file)})
    setInterval(() => {}, 1000)`
  const script = path.join(dir, `${name}.mts`)
  fs.writeFileSync(
    script,
    `import { endTogether, runProgram } from '@/scripts/check/run-program'
    endTogether()
    const isWell = await runProgram(process.cwd(), ['-e', ${JSON.stringify(program)}])
    process.exit(isWell ? 0 : 130)`,
  )
  const env = { ...process.env, TSX_TSCONFIG_PATH: path.resolve('tsconfig.json') }
  const run = spawn(process.execPath, ['--import', 'tsx', script], { env, stdio: 'ignore' })
  const ended = new Promise<number | null>((resolve) => run.once('exit', resolve))
  expect(await waitUntil(() => fs.existsSync(file), 15_000)).toBe(true)
  return { run, ended, marks: fs.readFileSync(file, 'utf8').split(' ').map(Number).map(mark) }
}

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  test(`a run of checks that gets ${signal} leaves no process`, async () => {
    const { run, ended, marks } = await begin(signal)
    expect(marks.every(isAlive)).toBe(true)
    run.kill(signal)
    expect(await ended).toBe(130)
    expect(await waitUntil(() => !marks.some(isAlive), 5_000)).toBe(true)
  })
