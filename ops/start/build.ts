import fs from 'node:fs'
import path from 'node:path'
import { waitForLock } from './lock'
import { explain, hasCode, Problem } from '../process/problem'
import { isAlive, mark, type ProcessMark, startedAt } from '../process/processes'
import { runNode, typescript } from './run-script'
import { sourceHash } from './source-hash'

/** A finished build: its id (the hash of its sources) and its folder, relative to the checkout. */
export type Build = { id: string; dist: string }

// Of this process: an interrupted build may still be writing into its own.
const WORK = `.builds/work-${process.pid}`
type Say = (text: string) => void

/** The build of the present sources; made when there is none. It appears under its name only when it is complete. */
export async function ensureBuild(root: string, say: Say): Promise<Build> {
  const build = find(root, sourceHash(root)) ?? (await buildOnce(root, say))
  pointTo(root, build.id)
  return build
}

/** `.builds/current` leads a proxy in front of the site to the files of the newest build. */
function pointTo(root: string, id: string): void {
  const link = path.join(root, '.builds/current')
  if (fs.existsSync(link) && fs.readlinkSync(link) === id) return
  whenWritable(() => {
    fs.symlinkSync(id, `${link}.${process.pid}`)
    fs.renameSync(`${link}.${process.pid}`, link)
  })
}

/** A finished build may be served by an account that may not write beside it. */
function whenWritable(write: () => void): void {
  try {
    write()
  } catch (error) {
    if (!hasCode(error, 'EACCES', 'EPERM', 'EROFS')) throw error
  }
}

async function buildOnce(root: string, say: Say): Promise<Build> {
  fs.mkdirSync(path.join(root, '.builds'), { recursive: true })
  const lock = await waitForLock(path.join(root, '.builds/lock'), 'build', ({ pid }) =>
    say(`Waiting for another start (process ${pid}) that is building the same sources`),
  )
  try {
    const id = sourceHash(root)
    const build = find(root, id) ?? (await make(root, id, say))
    prune(root, build.id)
    return build
  } catch (error) {
    throw explain(error, path.join(root, '.builds'))
  } finally {
    lock.release()
  }
}

function find(root: string, id: string): Build | null {
  const dist = `.builds/${id}`
  return fs.existsSync(path.join(root, dist, 'BUILD_ID')) ? { id, dist } : null
}

async function make(root: string, id: string, say: Say): Promise<Build> {
  const work = path.join(root, WORK)
  const final = path.join(root, `.builds/${id}`)
  for (const dir of [work, final]) fs.rmSync(dir, { recursive: true, force: true })
  await buildContent(root, say)
  say('Building the site (only when something changed; about a minute)')
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    HAIDANG_DIST: WORK,
    HAIDANG_BUILD_ID: id,
    NEXT_TELEMETRY_DISABLED: '1',
  }
  writeTsconfig(root)
  const next = path.join(root, 'node_modules/next/dist/bin/next')
  await step('The site could not be built', [next, 'build'], root, env)
  restoreTypes(root)
  await step(
    'The content security policy could not be written',
    [path.join(root, 'ops/web/csp-hashes.mjs'), work],
    root,
    env,
  )
  fs.renameSync(work, final)
  return { id, dist: `.builds/${id}` }
}

/** Makes `.content/` from content/. */
export async function buildContent(root: string, say: Say, options: string[] = []): Promise<void> {
  say('Preparing the courses')
  await step(
    'The courses could not be prepared',
    [...typescript(root, 'scripts/content-build.ts'), ...options],
    root,
    process.env,
  )
}

async function step(failure: string, script: string[], root: string, env: NodeJS.ProcessEnv): Promise<void> {
  const { code, text } = await runNode(script, { root, env })
  if (code === 0) return
  if (/ENOSPC|No space left/i.test(text))
    throw new Problem(`The disk that holds ${root} is full. Free about 1 GB and start again.`)
  throw new Problem(`${failure}:\n${text.trim().split('\n').slice(-40).join('\n')}`)
}

/** Next adds the build's own folder to the tsconfig it is given: it gets one of its own, so that the tracked file stays as it is. */
function writeTsconfig(root: string): void {
  const include = [
    '../next-env.d.ts',
    '../app/**/*.ts',
    '../app/**/*.tsx',
    `${WORK}/types/**/*.ts`,
    `${WORK}/dev/types/**/*.ts`,
  ]
  const config = {
    extends: '../tsconfig.json',
    compilerOptions: { plugins: [{ name: 'next' }] },
    include,
    exclude: ['../node_modules'],
  }
  fs.writeFileSync(path.join(root, '.builds/tsconfig.json'), JSON.stringify(config, null, 2))
}

/** Next's own declarations without the reference to a build's folder, which is renamed and removed. */
export function restoreTypes(root: string): void {
  fs.writeFileSync(
    path.join(root, 'next-env.d.ts'),
    '/// <reference types="next" />\n/// <reference types="next/image-types/global" />\n',
  )
}

const usersOf = (root: string) => path.join(root, '.builds/users')

/** Notes that this process serves the build, so that nobody removes it. */
export function claimBuild(root: string, { id }: Build): () => void {
  const me = mark(process.pid)
  const file = path.join(usersOf(root), `${me.pid}.json`)
  whenWritable(() => {
    fs.mkdirSync(usersOf(root), { recursive: true })
    fs.writeFileSync(file, JSON.stringify({ ...me, id }))
  })
  return () => fs.rmSync(file, { force: true })
}

/** Removes builds that nobody serves, except the newest three. */
function prune(root: string, current: string): void {
  const used = new Set([current])
  for (const name of fs.existsSync(usersOf(root)) ? fs.readdirSync(usersOf(root)) : []) {
    const file = path.join(usersOf(root), name)
    const user = JSON.parse(fs.readFileSync(file, 'utf8')) as ProcessMark & { id: string }
    if (isAlive(user)) used.add(user.id)
    else fs.rmSync(file, { force: true })
  }
  const abandoned = fs
    .readdirSync(path.join(root, '.builds'))
    .filter((name) => name.startsWith('work-') && startedAt(Number(name.slice(5))) === null)
  for (const name of abandoned) fs.rmSync(path.join(root, '.builds', name), { recursive: true, force: true })
  const builds = fs.readdirSync(path.join(root, '.builds')).filter((name) => /^[0-9a-f]{24}$/.test(name))
  const age = (name: string) => fs.statSync(path.join(root, '.builds', name)).mtimeMs
  const old = builds.sort((a, b) => age(b) - age(a)).slice(3)
  for (const name of old)
    if (!used.has(name)) fs.rmSync(path.join(root, '.builds', name), { recursive: true, force: true })
}
