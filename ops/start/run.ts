import fs from 'node:fs'
import path from 'node:path'
import { ensureDatabase, type Server, startServer } from '../postgres/server'
import { compileCourses, DRAFTS, ensureBuild, restoreTypes } from '../build/build'
import { type Build, claimBuild, contentOf, pointTo } from '../build/build-folder'
import { childEnvironment, publicUrl, versionOf } from './environment'
import { lockForServer, stopLeftovers } from './folder-lock'
import { generateClient } from '../build/generate-client'
import { checkDatabase } from '@/server/operations/check-database'
import { databaseProblem, explain, Problem } from '../process/problem'
import { mark } from '../process/process-mark.mjs'
import type { RunOptions } from './run-options'
import { readRunFile, type RunFile, writeRunFile } from './run-file'
import { showReady } from './show-ready'
import { endSteps } from '../process/run-script'
import { Supervisor } from './supervisor'
import { prepareDatabase } from './prepare'
import { isPrepared } from './prepared-mark'
import { schoolFolderMark } from './school-folder'

const say = (text: string) => void process.stdout.write(`• ${text}\n`)

/**
 * Everything `npm start` does once the packages are there; returns when the site is up and then lives on in
 * its supervisor.
 */
export async function run(root: string, options: RunOptions): Promise<void> {
  try {
    await start(root, options)
  } catch (error) {
    throw explain(error, options.data)
  }
}

async function start(root: string, options: RunOptions): Promise<void> {
  const began = performance.now()
  const { data } = options
  const address = publicUrl(options.port)
  const lock = await lockForServer(data, say)
  const undo: (() => void | Promise<void>)[] = [() => lock.release()]
  try {
    await stopLeftovers(data, say)
    await options.recheckPort()
    const earlier = readRunFile(data)
    const runFile: RunFile = {
      purpose: 'server',
      state: 'starting',
      supervisor: mark(process.pid),
      port: options.port,
      publicUrl: address,
      children: {},
      ...(earlier?.password && { password: earlier.password }),
      ...(earlier?.databasePort && { databasePort: earlier.databasePort }),
    }
    let isUp = false
    const save = (change: Partial<RunFile>) => {
      Object.assign(runFile, change)
      if (isUp) noteSteadily(data, runFile)
      else writeRunFile(data, runFile)
    }
    save({})
    undo.push(() => save({ state: 'stopped', children: {} }))
    const stops = interruptible(() => runUndo(undo))
    const build = await makeBuild(root, options.isDev)
    if (build) undo.push(claimBuild(root, build))
    const version = versionOf(root, build?.id)
    const content = build ? contentOf(root, build) : path.join(root, DRAFTS)
    save({ version, content })
    const database = await openDatabase(data, runFile, save)
    if (database) undo.push(() => database.stop())
    const databaseUrl = database ? database.url('haidang') : (process.env.DATABASE_URL ?? '')
    save({ databaseUrl })
    const env = childEnvironment({ root, data, databaseUrl, publicUrl: address, version, content })
    const school = schoolFolderMark(data, env.HAIDANG_SECRET ?? '')
    if (!build || !(await isPrepared(databaseUrl, { buildId: build.id, address, school }))) {
      await prepareDatabase(
        root,
        { ...env, ...(build && { HAIDANG_BUILD_ID: build.id }) },
        options.isEmpty,
        say,
      )
    }
    stops.off()
    isUp = true
    const supervisor = new Supervisor({
      root,
      options,
      env,
      build,
      database,
      runFile,
      save,
      release: () => runUndo(undo),
      say,
    })
    await supervisor.start()
    if (build) pointTo(root, build)
    showReady({ address, data, host: options.host, ms: performance.now() - began, say })
  } catch (error) {
    // Whoever asked it to stop undoes and leaves; there is nothing to tell.
    if (isLeaving) return await new Promise(() => {})
    // What went wrong first is what the operator needs to hear.
    await runUndo(undo).catch(() => {})
    throw error
  }
}

async function runUndo(undo: (() => void | Promise<void>)[]): Promise<void> {
  for (let step = undo.pop(); step; step = undo.pop()) await step()
}

/**
 * While the site runs a full disk must not end its supervisor; what it could not note the next change notes.
 */
function noteSteadily(data: string, runFile: RunFile): void {
  try {
    writeRunFile(data, runFile)
  } catch (error) {
    say(`run.json could not be written (${error instanceof Error ? error.message : error})`)
  }
}

/** Set once somebody has asked the start to stop: what fails from then on fails because of that. */
let isLeaving = false

/** Ctrl-C while still starting: undo what was begun and go. */
function interruptible(undo: () => Promise<void>): { off: () => void } {
  const signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const leave = () => {
    isLeaving = true
    process.stdout.write('\n')
    say('Stopped before the site was ready; the next start begins where this one was')
    endSteps()
    void undo().finally(() => process.exit(130))
  }
  for (const signal of signals) process.once(signal, leave)
  return { off: () => signals.forEach((signal) => void process.off(signal, leave)) }
}

async function makeBuild(root: string, isDev: boolean): Promise<Build | null> {
  await generateClient(root, say)
  if (!isDev) return ensureBuild(root, say)
  restoreTypes(root)
  await compileCourses(root, DRAFTS, say, { isDraft: true })
  return null
}

/** A database that would let the site start and fail later is refused before anything is done with it. */
async function checkForeign(url: string): Promise<void> {
  try {
    await checkDatabase(url)
  } catch (error) {
    const known = explain(error, url)
    throw known instanceof Problem ? known : databaseProblem(error, url)
  }
}

async function openDatabase(
  data: string,
  runFile: RunFile,
  save: (change: Partial<RunFile>) => void,
): Promise<Server | null> {
  if (process.env.DATABASE_URL) {
    if (!/^postgres(ql)?:\/\//.test(process.env.DATABASE_URL))
      throw new Problem(
        'DATABASE_URL must begin with postgres://, such as postgres://name:password@localhost:5432/haidang.',
      )
    await checkForeign(process.env.DATABASE_URL)
    return null
  }
  if (!fs.existsSync(path.join(data, 'db')) && !fs.existsSync(path.join(data, 'place.json')))
    say('Making the database')
  const { password, databasePort } = runFile
  const server = await startServer({
    data,
    password,
    port: databasePort,
    say,
    onPassword: (made) => save({ password: made }),
  })
  save({ password: server.password, databasePort: server.port })
  await ensureDatabase(server, 'haidang')
  return server
}
