import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { ensureBuild } from '@/ops/build/build'
import { contentOf } from '@/ops/build/build-folder'
import { newSecret } from '@/server/platform/ids'
import { migrate } from '@/server/operations/migrate'
import { type Running, runToEnd, startServer } from './child'

/**
 * The site under measurement: the production build with its own data folder, on the large school; and a small
 * school beside it.
 */
export type Site = {
  root: string
  port: number
  publicUrl: string
  data: string
  /** The compiled courses: those of the build that runs. */
  content: string
  secret: string
  largeUrl: string
  smallUrl: string
  stop: () => Promise<void>
  /** What its supervisor has said lately. */
  said: () => string
}
type Sizes = { small: number; large: number }
type Say = (text: string) => void

/** A port that is free now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port')),
      )
    })
  })
}

/**
 * Starts everything in a temporary folder: on the PostgreSQL of DATABASE_URL when that is set, else on the
 * embedded one. On a given PostgreSQL the site itself may be left out, where only the database is measured.
 */
export async function openSite(
  root: string,
  sizes: Sizes,
  { isWebNeeded }: { isWebNeeded: boolean },
  say: Say,
): Promise<Site> {
  const data = makeFolder()
  const undo: (() => Promise<void>)[] = [async () => removeFolder(data)]
  let stopping: Promise<void> | undefined
  const undoAll = async () => {
    for (let step = undo.pop(); step; step = undo.pop()) await step()
  }
  // Asked twice (a signal, then the end of what it broke off), it is one stop: the folder goes last.
  const stop = () => (stopping ??= undoAll())
  let said = () => ''
  try {
    const given = process.env.DATABASE_URL
    const made = given ? await createDatabase(given, 'large', undo) : undefined
    const port = await freePort()
    if (isWebNeeded || !made) {
      say('starting the site')
      const running = await startSite(root, port, data, made)
      undo.push(() => running.stop())
      said = running.said
    } else {
      fs.writeFileSync(path.join(data, 'secret'), newSecret())
    }
    const largeUrl = made ?? embeddedUrl(data)
    const smallUrl = await createDatabase(given ?? largeUrl, 'small', undo)
    const secret = fs.readFileSync(path.join(data, 'secret'), 'utf8').trim()
    const publicUrl = `http://localhost:${port}`
    const content = contentOf(root, await ensureBuild(root, say))
    const site = { root, port, publicUrl, data, content, secret, largeUrl, smallUrl, stop, said }
    await seed(site, largeUrl, sizes.large, say)
    await seed(site, smallUrl, sizes.small, say)
    return site
  } catch (error) {
    await stop()
    throw error
  }
}

/** Whoever runs PostgreSQL may pass through, so that its cluster lies inside. */
function makeFolder(): string {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'haidang-bench-'))
  fs.chmodSync(data, 0o711)
  return data
}

/** Removes the folder, and the cluster where it had to be made elsewhere. */
function removeFolder(data: string): void {
  const marker = path.join(data, 'place.json')
  if (fs.existsSync(marker)) {
    const { cluster } = JSON.parse(fs.readFileSync(marker, 'utf8')) as { cluster: string }
    fs.rmSync(path.dirname(cluster), { recursive: true, force: true })
  }
  fs.rmSync(data, { recursive: true, force: true })
}

const embeddedUrl = (data: string): string => {
  const { databaseUrl } = JSON.parse(fs.readFileSync(path.join(data, 'run.json'), 'utf8')) as {
    databaseUrl?: string
  }
  if (!databaseUrl) throw new Error('the site did not say where its database is')
  return databaseUrl
}

async function seed(site: Site, url: string, learners: number, say: Say): Promise<void> {
  say(`seeding a school of ${learners} learners`)
  await migrate(site.root, url)
  await runToEnd(typescript(site.root, 'scripts/seed.ts', '--learners', String(learners)), {
    cwd: site.root,
    env: environment(site, url),
  })
}

/** Arguments that make Node run one of our TypeScript files. */
export const typescript = (root: string, script: string, ...options: string[]): string[] => [
  '--import',
  'tsx',
  path.join(root, script),
  ...options,
]

type Facts = Pick<Site, 'root' | 'publicUrl' | 'data' | 'content' | 'secret'>

/** What our programs find in their environment, on one of the databases. */
export const environment = (
  { root, publicUrl, data, content, secret }: Facts,
  databaseUrl: string,
): NodeJS.ProcessEnv => ({
  ...process.env,
  TSX_TSCONFIG_PATH: path.join(root, 'tsconfig.json'),
  NODE_ENV: 'production',
  DATABASE_URL: databaseUrl,
  PUBLIC_URL: publicUrl,
  HAIDANG_DATA: data,
  HAIDANG_CONTENT: content,
  HAIDANG_SECRET: secret,
})

async function startSite(
  root: string,
  port: number,
  data: string,
  databaseUrl: string | undefined,
): Promise<Running> {
  // The name of an npm script makes the supervisor watch its parent: it ends when this process is killed.
  const { PUBLIC_URL: _url, HAIDANG_SECRET: _secret, ...inherited } = process.env
  const env = {
    ...inherited,
    npm_lifecycle_event: 'bench',
    ...(databaseUrl && { DATABASE_URL: databaseUrl }),
  } as NodeJS.ProcessEnv
  return startServer(
    [path.join(root, 'scripts/start.mjs'), '--port', String(port), '--data', data, '--empty'],
    /Ready after/,
    {
      cwd: root,
      env,
    },
  )
}

async function createDatabase(near: string, name: string, undo: (() => Promise<void>)[]): Promise<string> {
  const address = new URL(near)
  const database = `bench_${name}_${process.pid}`
  const query = async (sql: string) => {
    const client = new pg.Client({ connectionString: near })
    await client.connect()
    await client.query(sql).finally(() => client.end())
  }
  await query(`CREATE DATABASE ${database}`)
  undo.push(() => query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`))
  address.pathname = `/${database}`
  return address.toString()
}
