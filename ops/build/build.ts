import fs from 'node:fs'
import path from 'node:path'
import { waitForLock } from '../process/lock.mjs'
import { explain, Problem } from '../process/problem'
import { runNode, typescript } from '../process/run-script'
import { type Build, findBuild, pruneBuilds } from './build-folder'
import { bundleFront } from './bundle-front'
import { sourceHash } from './source-hash'

type Say = (text: string) => void

// Of this process: an interrupted build may still be writing into its own.
const WORK = `.builds/work-${process.pid}`
/** Beside it: Next empties the folder it builds into. */
const CONTENT = `.builds/content-${process.pid}`
/** Texts once compiled, by their hash. Builds, drafts and checks share them. */
const CACHE = '.content/cache'

/**
 * The build of the present sources; made when there is none. It appears under its name only when it is
 * complete.
 */
export async function ensureBuild(root: string, say: Say): Promise<Build> {
  return findBuild(root) ?? (await buildOnce(root, say))
}

async function buildOnce(root: string, say: Say): Promise<Build> {
  refuseFolder(root)
  fs.mkdirSync(path.join(root, '.builds'), { recursive: true })
  const lock = await waitForLock(path.join(root, '.builds/lock'), 'build', ({ pid }) =>
    say(`Waiting for another start (process ${pid}) that is building the same sources`),
  )
  try {
    const id = sourceHash(root)
    const build = findBuild(root, id) ?? (await make(root, id, say))
    pruneBuilds(root, build.id)
    return build
  } catch (error) {
    throw explain(error, path.join(root, '.builds'))
  } finally {
    lock.release()
  }
}

/** Tools of the build read what follows these signs as part of an address, not of a folder's name. */
export function refuseFolder(root: string): void {
  const sign = /[#?]/.exec(root)?.[0]
  if (sign)
    throw new Problem(
      `The site cannot be built in ${root}: the name of a folder holds "${sign}". Rename it and start again.`,
    )
}

async function make(root: string, id: string, say: Say): Promise<Build> {
  const work = path.join(root, WORK)
  const content = path.join(root, CONTENT)
  const final = path.join(root, `.builds/${id}`)
  for (const dir of [work, content, final]) fs.rmSync(dir, { recursive: true, force: true })
  await compileCourses(root, CONTENT, say)
  say('Building the site (only when something changed; about a minute)')
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    HAIDANG_DIST: WORK,
    HAIDANG_BUILD_ID: id,
    HAIDANG_CONTENT: content,
    NEXT_TELEMETRY_DISABLED: '1',
  }
  writeTsconfig(root)
  const next = path.join(root, 'node_modules/next/dist/bin/next')
  await step('The site could not be built', [next, 'build'], root, env)
  restoreTypes(root)
  const policies = [...typescript(root, 'ops/web/csp-hashes.ts'), work]
  await step('The content security policy could not be written', policies, root, env)
  await bundleFront(root, path.join(work, 'serve.mjs'))
  fs.renameSync(content, path.join(work, 'content'))
  fs.renameSync(work, final)
  return { id, dist: `.builds/${id}` }
}

/**
 * Where the courses lie that development and tests read: what is broken is left out. No site that people use
 * reads there.
 */
export const DRAFTS = '.content/draft'
/** Where a tool finds the courses when no build of these sources is there. */
export const RELEASED = '.content/released'

/** Compiles content/ into a folder. */
export async function compileCourses(
  root: string,
  out: string,
  say: Say,
  { isDraft = false } = {},
): Promise<void> {
  say('Preparing the courses')
  const options = ['--out', out, '--cache', CACHE, ...(isDraft ? ['--draft'] : [])]
  const script = [...typescript(root, 'scripts/content-build.ts'), ...options]
  await step('The courses could not be prepared', script, root, process.env)
}

async function step(failure: string, script: string[], root: string, env: NodeJS.ProcessEnv): Promise<void> {
  const { code, text } = await runNode(script, { root, env })
  if (code === 0) return
  if (/ENOSPC|No space left/i.test(text))
    throw new Problem(`The disk that holds ${root} is full. Free about 1 GB and start again.`)
  throw new Problem(`${failure}:\n${text.trim().split('\n').slice(-40).join('\n')}`)
}

/**
 * Next adds the build's own folder to the tsconfig it is given: it gets one of its own, so that the tracked
 * file stays as it is.
 */
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
