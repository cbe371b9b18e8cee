import fs from 'node:fs'
import path from 'node:path'
import { hasCode } from '../process/problem'
import { isAlive, mark, type ProcessMark, startedAt } from '../process/process-mark.mjs'
import { linkStatic } from './static-of-builds'
import { sourceHash } from './source-hash'

/** A finished build: its id (the hash of its sources) and its folder, relative to the checkout. */
export type Build = { id: string; dist: string }

const BUILD_NAME = /^[0-9a-f]{24}$/

/** The build of these sources, when there is one. */
export function findBuild(root: string, id = sourceHash(root)): Build | null {
  const dist = `.builds/${id}`
  return fs.existsSync(path.join(root, dist, 'BUILD_ID')) ? { id, dist } : null
}

/** The courses that belong to a build: it reads these and no others, whatever is made beside it. */
export const contentOf = (root: string, { dist }: Build): string => path.join(root, dist, 'content')

/** The front of a build: the listener that a web process runs. */
export const frontOf = (root: string, { dist }: Build): string => path.join(root, dist, 'serve.mjs')

/** `.builds/current` names the build that is served; a proxy may have been told to read there. */
export function pointTo(root: string, { id }: Build): void {
  const link = path.join(root, '.builds/current')
  whenWritable(() => {
    if (fs.lstatSync(link, { throwIfNoEntry: false }) && fs.readlinkSync(link) === id) return
    fs.symlinkSync(id, `${link}.${process.pid}`)
    fs.renameSync(`${link}.${process.pid}`, link)
  })
}

/** A finished build may be served by an account that may not write beside it. */
function whenWritable(write: () => void): void {
  try {
    write()
  } catch (error) {
    if (!hasCode(error, 'EACCES', 'EPERM', 'EROFS', 'ENOSPC')) throw error
  }
}

const usersOf = (root: string) => path.join(root, '.builds/users')

/** Notes that this process serves the build, so that nobody removes it. */
export function claimBuild(root: string, build: Build): () => void {
  const me = mark(process.pid)
  const file = path.join(usersOf(root), `${me.pid}.json`)
  whenWritable(() => {
    fs.mkdirSync(usersOf(root), { recursive: true })
    fs.writeFileSync(file, JSON.stringify({ ...me, id: build.id }))
    linkStatic(root, [build.id])
  })
  return () => whenWritable(() => fs.rmSync(file, { force: true }))
}

/** A full disk or a power cut leaves an empty file: nobody's. */
function readUser(file: string): (ProcessMark & { id: string }) | null {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as ProcessMark & { id: string }
  } catch {
    return null
  }
}

function servedBuilds(root: string): string[] {
  const files = fs.existsSync(usersOf(root)) ? fs.readdirSync(usersOf(root)) : []
  return files.flatMap((name) => {
    const file = path.join(usersOf(root), name)
    const user = readUser(file)
    if (user && isAlive(user)) return [user.id]
    fs.rmSync(file, { force: true })
    return []
  })
}

/**
 * Removes builds that nobody serves, except the newest three; their scripts and styles stay for open tabs as
 * long as they do.
 */
export function pruneBuilds(root: string, current: string): void {
  const dir = path.join(root, '.builds')
  const remove = (name: string) => fs.rmSync(path.join(dir, name), { recursive: true, force: true })
  const names = fs.readdirSync(dir)
  for (const name of names)
    if (/^(work|content)-\d+$/.test(name) && startedAt(Number(name.split('-')[1])) === null) remove(name)
  const age = (name: string) => fs.statSync(path.join(dir, name)).mtimeMs
  const builds = names.filter((name) => BUILD_NAME.test(name)).sort((a, b) => age(b) - age(a))
  const wanted = new Set([current, ...servedBuilds(root), ...builds.slice(0, 3)])
  for (const name of builds) if (!wanted.has(name)) remove(name)
  linkStatic(root, [...wanted], { removesOthers: true })
}
