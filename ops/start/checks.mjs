// @ts-check
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { Problem } from '../process/give-up.mjs'
import { placeOf } from '../process/place-id.mjs'

/** The oldest Node that works; what is older lacks things the site needs. */
const FLOOR = /** @type {const} */ ([20, 19])
const MIN_FREE = 300 * 1024 * 1024

/**
 * Throws when this Node is too old.
 * @param {string} version
 */
export function checkNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > FLOOR[0] || (major === FLOOR[0] && minor >= FLOOR[1])) return
  throw new Problem(
    `Node ${FLOOR.join('.')} or newer is needed; this is Node ${version}. Install Node 22 or 24 from https://nodejs.org and start again.`,
  )
}

/**
 * Makes the data folder and proves that files can be written there.
 * @param {string} dir
 */
export function checkFolder(dir) {
  try {
    // As root the database runs under another account, which must be able to pass through; what lies inside
    // is closed file by file.
    fs.mkdirSync(dir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
    const probe = path.join(dir, `.probe-${process.pid}`)
    fs.writeFileSync(probe, 'x')
    fs.rmSync(probe)
  } catch (error) {
    throw folderProblem(dir, error)
  }
  const free = freeBytes(dir)
  if (free < MIN_FREE) {
    throw new Problem(
      `The disk that holds ${dir} is full: ${Math.floor(free / 1048576)} MB are left, 300 MB are needed. Free some space, or choose another folder with --data DIR.`,
    )
  }
}

/** @param {string} dir */
function freeBytes(dir) {
  const { bavail, bsize } = fs.statfsSync(dir)
  return bavail * bsize
}

/**
 * @param {string} dir
 * @param {unknown} error
 */
function folderProblem(dir, error) {
  const code = codeOf(error)
  const remedy = 'Choose another folder with --data DIR'
  if (code === 'ENOSPC')
    return new Problem(
      `The disk that holds ${dir} is full. Free some space, or choose another folder with --data DIR.`,
    )
  if (code === 'EACCES' || code === 'EPERM')
    return new Problem(
      `The folder ${dir} is not writable for this account. ${remedy}, or give this account the right to write there.`,
    )
  if (code === 'EROFS')
    return new Problem(`The folder ${dir} lies on a disk that is mounted read-only. ${remedy}.`)
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return new Problem(`${dir} is not a folder: a file stands in its way. ${remedy}.`)
  return new Problem(`The folder ${dir} cannot be used (${code || String(error)}). ${remedy}.`)
}

/**
 * Throws when somebody else listens on the port. What an own, killed start left there (see dataDir) is not
 * somebody else: the start stops it.
 * @param {string} host
 * @param {number} port
 * @param {string | null} dataDir
 */
export async function checkPort(host, port, dataDir) {
  for (const address of host === '127.0.0.1' ? ['127.0.0.1', '::1'] : [host]) {
    const code = await tryListen(address, port)
    if (code === 'EADDRINUSE' && !isOurOwn(dataDir, port)) {
      throw new Problem(
        `Port ${port} is taken by another program. Stop that program, or choose another port: npm start -- --port ${port === 65535 ? 3001 : port + 1}`,
      )
    }
    if (code === 'EACCES')
      throw new Problem(
        `Port ${port} is reserved for the administrator. Choose a port from 1024 on: npm start -- --port 3000`,
      )
    if (code === 'EADDRNOTAVAIL' && address === host)
      throw new Problem(
        `This machine has no address ${host}. Use --host 127.0.0.1, or --host 0.0.0.0 for every network card.`,
      )
    if (code === 'ENOTFOUND')
      throw new Problem(
        `The address "${host}" is not known. Use --host 127.0.0.1, or --host 0.0.0.0 for every network card.`,
      )
  }
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<string | null>} the error's code; null when the port is free
 */
function tryListen(host, port) {
  return new Promise((resolve) => {
    const server = net.createServer()
    server.once('error', (error) => resolve(codeOf(error)))
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(null)))
  })
}

/** @param {unknown} error */
const codeOf = (error) => (error instanceof Error && 'code' in error ? String(error.code) : '')

/**
 * Whether run.json says that a start with this data folder used the port.
 * @param {string | null} dataDir
 * @param {number} port
 */
function isOurOwn(dataDir, port) {
  if (dataDir === null) return false
  try {
    const { port: used, place } = JSON.parse(fs.readFileSync(path.join(dataDir, 'run.json'), 'utf8'))
    return used === port && (!place || place === placeOf(dataDir))
  } catch {
    return false
  }
}
