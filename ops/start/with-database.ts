import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { migrate } from '@/server/operations/migrate'
import { ensureDatabase, startServer } from '../postgres/server'
import { compileCourses, RELEASED } from '../build/build'
import { contentOf, findBuild } from '../build/build-folder'
import { childEnvironment, publicUrl, versionOf } from './environment'
import { lockForTool } from './folder-lock'
import { generateClient } from '../build/generate-client'
import { databaseProblem, explain, isProblem, Problem } from '../process/problem'
import { mark } from '../process/process-mark.mjs'
import { prepareDatabase } from './prepare'
import { readRunFile, writeRunFile } from './run-file'
import { typescript } from '../process/run-script'

const say = (text: string) => void process.stderr.write(`• ${text}\n`)

/**
 * Runs a script with a database: DATABASE_URL, else that of the server that runs in the data folder, else an
 * own one for as long as the script takes. Answers the script's exit code.
 */
export async function runTool(root: string, argv: string[], cwd: string): Promise<number> {
  const { script, args, data } = parse(root, argv, cwd)
  try {
    await generateClient(root, say)
    makeFolder(data)
    await ensureCourses(root, data)
    if (process.env.DATABASE_URL) return await onForeign(root, script, args, data, process.env.DATABASE_URL)
    const found = await lockForTool(data, say)
    if ('databaseUrl' in found) return await execute(root, script, args, data, found.databaseUrl)
    try {
      return await onOwn(root, script, args, data)
    } finally {
      found.lock.release()
    }
  } catch (error) {
    throw explain(error, data)
  }
}

/** Runs a script that needs no database. */
export async function runPlain(root: string, [script = '', ...args]: string[]): Promise<number> {
  await generateClient(root, say)
  return follow(root, script, args, process.env)
}

function parse(root: string, argv: string[], cwd: string): { script: string; args: string[]; data: string } {
  const [script = '', ...rest] = argv
  const at = rest.findIndex((word) => word === '--data' || word.startsWith('--data='))
  if (at < 0) return { script, args: rest, data: path.join(root, '.data') }
  const inline = rest[at]?.split(/=(.*)/s)[1]
  const value = inline ?? rest[at + 1]
  if (!value || value.startsWith('--')) throw new Problem('--data needs a folder, such as --data .data.')
  return {
    script,
    args: [...rest.slice(0, at), ...rest.slice(at + (inline === undefined ? 2 : 1))],
    data: path.resolve(cwd, value),
  }
}

function makeFolder(data: string): void {
  fs.mkdirSync(data, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
  fs.accessSync(data, fs.constants.W_OK)
}

async function onForeign(
  root: string,
  script: string,
  args: string[],
  data: string,
  url: string,
): Promise<number> {
  try {
    await migrate(root, url)
  } catch (error) {
    const known = explain(error, data)
    throw isProblem(known) ? known : databaseProblem(error, url)
  }
  return execute(root, script, args, data, url)
}

async function onOwn(root: string, script: string, args: string[], data: string): Promise<number> {
  const { password, databasePort, ...earlier } = readRunFile(data) ?? {}
  const base = {
    ...earlier,
    purpose: 'tool' as const,
    state: 'running' as const,
    supervisor: mark(process.pid),
    children: {},
  }
  const keep = (secret: string | undefined, port: number | undefined) =>
    writeRunFile(data, { ...base, ...(secret && { password: secret }), ...(port && { databasePort: port }) })
  const server = await startServer({
    data,
    password,
    port: databasePort,
    say,
    onPassword: (made) => keep(made, databasePort),
  })
  keep(server.password, server.port)
  try {
    await ensureDatabase(server, 'haidang')
    const applied = await migrate(root, server.url('haidang'))
    if (applied.length) await prepareDatabase(root, environment(root, data, server.url('haidang')), true, say)
    return await execute(root, script, args, data, server.url('haidang'))
  } finally {
    await server.stop()
    writeRunFile(data, { ...base, state: 'stopped', password: server.password, databasePort: server.port })
  }
}

/** The courses a tool works with: those of the site that runs there, else of the build of these sources. */
function coursesFor(root: string, data: string): string {
  const run = readRunFile(data)
  if (run?.state === 'running' && run.content && fs.existsSync(run.content)) return run.content
  const build = findBuild(root)
  return build ? contentOf(root, build) : path.join(root, RELEASED)
}

/** Without a site and a build they are compiled, as a build would. */
async function ensureCourses(root: string, data: string): Promise<void> {
  if (coursesFor(root, data) === path.join(root, RELEASED)) await compileCourses(root, RELEASED, say)
}

function environment(root: string, data: string, databaseUrl: string): NodeJS.ProcessEnv {
  const address = process.env.PUBLIC_URL ? publicUrl(0) : (readRunFile(data)?.publicUrl ?? publicUrl(3000))
  const content = coursesFor(root, data)
  return childEnvironment({ root, data, databaseUrl, publicUrl: address, version: versionOf(root), content })
}

const execute = (
  root: string,
  script: string,
  args: string[],
  data: string,
  databaseUrl: string,
): Promise<number> => follow(root, script, args, environment(root, data, databaseUrl))

/**
 * The script in a process of its own; Ctrl-C reaches it through the terminal, other signals are passed on.
 * The database goes only after it.
 */
function follow(root: string, script: string, args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...typescript(root, script), ...args], { stdio: 'inherit', env })
    const pass = (signal: NodeJS.Signals) => void child.kill(signal)
    const wait = () => {}
    process.on('SIGTERM', pass)
    process.on('SIGHUP', pass)
    process.on('SIGINT', wait)
    child.once('close', (code, signal) => {
      process.off('SIGTERM', pass)
      process.off('SIGHUP', pass)
      process.off('SIGINT', wait)
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1))
    })
  })
}
