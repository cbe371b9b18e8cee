import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startServer } from '@/ops/postgres/server'
import { ensureBuild, restoreTypes } from '@/ops/build/build'
import { findBrowser } from './browser'
import { keepFigures } from './keep-figures'
import { messageFaults } from './check-messages'
import { deadMessages } from './dead-messages'
import { serverTestData } from './test-folders'
import { lintTree, sources } from './lint-tree'
import { runProgram } from './run-program'
import { countedOnce, one, playwrightTally, type Tally, vitestTally } from './tally'

export type Context = { root: string; say: (text: string) => void; args: string[] }
export type Step = { title: string; run: (context: Context) => Promise<Tally> }

const bin = (root: string, file: string): string => path.join(root, 'node_modules', file)

const biome =
  (...words: string[]) =>
  async ({ root }: Context) =>
    one(await runProgram(root, [bin(root, '@biomejs/biome/bin/biome'), ...words, '.']))

/** Each fault is a failed check; a tree without faults is one passed check. */
function report(faults: string[], say: Context['say']): Tally {
  for (const fault of faults) say(`  ${fault}`)
  return faults.length ? { passed: 0, failed: faults.length, faults } : one(true)
}

const readJson = (root: string, file: string) => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'))

/** What may say a message: everything but tests and tools of our own. */
const productSources = (root: string): string[] =>
  ['app', 'components', 'domain', 'messages', 'ops', 'server', 'tools']
    .flatMap((folder) => [...sources(root, folder)])
    .filter((file) => !file.includes('.test.'))
    .map((file) => fs.readFileSync(path.join(root, file), 'utf8'))

const reportFile = (name: string): string =>
  path.join(os.tmpdir(), `haidang-report-${process.pid}-${name}.json`)

async function vitest(
  context: Context,
  project: string,
  zone: string,
  env: Record<string, string> = {},
): Promise<Tally> {
  const file = reportFile(`${project}-${zone.replace('/', '-')}`)
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...context.args,
  ]
  await runProgram(context.root, [bin(context.root, 'vitest/vitest.mjs'), ...args], { TZ: zone, ...env })
  const tally = vitestTally(context.root, file)
  fs.rmSync(file, { force: true })
  return tally
}

async function withPostgres(say: Context['say'], work: (url: string) => Promise<Tally>): Promise<Tally> {
  fs.rmSync(serverTestData, { recursive: true, force: true })
  fs.mkdirSync(serverTestData, { recursive: true, mode: 0o711 })
  // Nothing in it outlives the run: it need not wait for the disk.
  const settings = {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '200',
  }
  const server = await startServer({ data: serverTestData, say, settings })
  try {
    return await work(server.url('postgres'))
  } finally {
    await server.stop()
    fs.rmSync(serverTestData, { recursive: true, force: true })
  }
}

async function playwright(context: Context, env: Record<string, string> = {}): Promise<Tally> {
  const file = reportFile('e2e')
  const CHROMIUM_PATH = findBrowser(context.say)
  await runProgram(context.root, [bin(context.root, '@playwright/test/cli.js'), 'test', ...context.args], {
    CHROMIUM_PATH,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    ...env,
  })
  const tally = playwrightTally(file)
  fs.rmSync(file, { force: true })
  return tally
}

const zones = ['Asia/Ho_Chi_Minh', 'UTC', 'America/New_York'] as const
/** What reads or shows a time; building courses and ending processes are the same in every zone. */
const knowsTime = ['domain/', 'messages/', 'components/', 'app/', 'server/', 'tools/demo/', 'tools/seed/']

/** A machine in another zone, at an hour when the school already has the next day. */
const elsewhere = { zone: 'America/New_York', now: '2026-11-24T20:00:00Z' }
/** Each zone at hours when its day, the school's and UTC's differ in every way they can. */
const everywhere = [
  elsewhere,
  { zone: 'Asia/Ho_Chi_Minh', now: '2026-11-24T16:59:00Z' },
  { zone: 'Asia/Ho_Chi_Minh', now: '2026-11-24T17:01:00Z' },
  { zone: 'UTC', now: '2026-11-24T23:58:00Z' },
  { zone: 'America/New_York', now: '2026-11-25T04:30:00Z' },
] as const

/** The server tests in every zone and hour; the full-size proofs among them once. */
async function serverEverywhere(context: Context, url: string): Promise<Tally> {
  const at = async ({ zone, now }: (typeof everywhere)[number], more: Record<string, string> = {}) => {
    const began = performance.now()
    const tally = await vitest(context, 'server', zone, { TEST_NOW: now, TEST_POSTGRES_URL: url, ...more })
    const { passed, failed } = tally
    const seconds = Math.round((performance.now() - began) / 1000)
    keepFigures(`server tests in ${zone} at ${now}`, { passed, failed, seconds })
    return tally
  }
  const [first, ...others] = everywhere
  const tallies: [Tally, ...Tally[]] = [await at(first, { SOAK: '1' })]
  for (const other of others) tallies.push(await at(other))
  return countedOnce(tallies)
}

/** The checks by name, in the order of a full run: quick ones first. */
export const steps: Record<string, Step> = {
  format: { title: 'Format', run: biome('format') },
  lint: { title: 'Lint', run: biome('lint', '--error-on-warnings') },
  layers: {
    title: 'Layers, sizes, packages, documents',
    run: async ({ root, say }) => report(lintTree(root).faults, say),
  },
  messages: {
    title: 'Messages',
    run: async ({ root, say }) => {
      const vi = readJson(root, 'messages/vi.json')
      const faults = messageFaults(vi, readJson(root, 'messages/en.json'))
      return report([...faults, ...deadMessages(vi, productSources(root))], say)
    },
  },
  content: {
    title: 'Courses',
    run: async ({ root }) => one(await runProgram(root, ['--import', 'tsx', 'scripts/content-check.ts'])),
  },
  types: {
    title: 'Types',
    run: async ({ root }) => {
      restoreTypes(root)
      return one(
        await runProgram(root, [bin(root, 'typescript/bin/tsc'), '--noEmit', '--incremental', 'false']),
      )
    },
  },
  unit: {
    title: 'Unit tests, those that know the time in three zones',
    run: async (context) => {
      const again = context.args.length ? context : { ...context, args: knowsTime }
      return countedOnce([
        await vitest(context, 'unit', zones[0]),
        await vitest(again, 'unit', zones[1]),
        await vitest(again, 'unit', zones[2]),
      ])
    },
  },
  server: {
    title: 'Server tests on PostgreSQL, in another zone than the school’s',
    run: (context) =>
      withPostgres(context.say, (url) =>
        vitest(context, 'server', elsewhere.zone, { TEST_NOW: elsewhere.now, TEST_POSTGRES_URL: url }),
      ),
  },
  build: {
    title: 'Production build',
    run: async ({ root, say }) => one((await ensureBuild(root, say)).id !== ''),
  },
  e2e: { title: 'Journeys in a browser', run: (context) => playwright(context) },
  'soak-unit': {
    title: 'Rules with many more examples',
    run: (context) => vitest(context, 'unit', zones[0], { SOAK: '1' }),
  },
  'soak-server': {
    title: 'Server tests in five zones and hours, at full size',
    run: (context) => withPostgres(context.say, (url) => serverEverywhere(context, url)),
  },
  'soak-sites': {
    title: 'Sites that are killed, filled up, copied and set wrong',
    run: (context) => playwright(context, { SOAK: '1' }),
  },
}

/** What `npm test` runs. */
export const everything = [
  'format',
  'lint',
  'layers',
  'messages',
  'content',
  'types',
  'unit',
  'server',
  'build',
  'e2e',
]
