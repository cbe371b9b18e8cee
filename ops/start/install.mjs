// @ts-check
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { Problem } from '../process/give-up.mjs'
import { waitForLock } from '../process/lock.mjs'

const major = process.versions.node.split('.')[0]

/** What is installed: what the site runs on, or that and all that tests and tools of its makers need. */
/** @typedef {'site' | 'all'} Scope */

/**
 * What the installed packages depend on: the lock, Node's major, the machine's kind and the scope.
 * @param {string} root
 * @param {Scope} scope
 */
export function wanted(root, scope) {
  const lock = createHash('sha256')
    .update(fs.readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')
  return JSON.stringify({ lock, node: major, platform: `${process.platform}-${process.arch}`, scope })
}

/**
 * Whether what was installed is enough. The site runs on all packages too: a start beside the tests takes
 * none away from them.
 * @param {string} root
 * @param {Scope} scope
 * @param {string} installed
 */
export const isEnough = (root, scope, installed) =>
  installed === wanted(root, 'all') || installed === wanted(root, scope)

/**
 * A checkout that once had all keeps all, so that its tests and its site do not install in turns.
 * @param {Scope} scope
 * @param {string} installed
 * @returns {Scope}
 */
export const nextScope = (scope, installed) => (installed.includes('"scope":"all"') ? 'all' : scope)

/**
 * Installs the packages when the lock, Node's major or the platform changed since the last time. Of two
 * starts at once, one installs.
 * @param {string} root
 * @param {Scope} scope
 * @param {(text: string) => void} say
 */
export async function installPackages(root, scope, say) {
  const stamp = path.join(root, 'node_modules/.haidang-install.json')
  const isDone = () => fs.existsSync(stamp) && isEnough(root, scope, fs.readFileSync(stamp, 'utf8'))
  if (isDone()) return
  const turn = await takeTurn(path.join(root, 'node_modules/.haidang-installing'), say)
  try {
    if (isDone()) return
    say('Installing packages (once; takes a minute or two)')
    const next = nextScope(scope, fs.existsSync(stamp) ? fs.readFileSync(stamp, 'utf8') : '')
    fs.rmSync(stamp, { force: true })
    await runNpm(root, next)
    fs.writeFileSync(stamp, wanted(root, next))
  } finally {
    turn.release()
  }
}

/**
 * Waits until nobody else who lives holds the file, and takes it.
 * @param {string} file
 * @param {(text: string) => void} say
 */
async function takeTurn(file, say) {
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true })
    return await waitForLock(file, 'install', ({ pid }) =>
      say(`Waiting for another start (process ${pid}) that is installing packages`),
    )
  } catch (error) {
    if (!(error instanceof Error) || error.name === 'Problem') throw error
    const code = 'code' in error ? error.code : error.message
    if (code === 'ENOSPC')
      throw new Problem(`The disk that holds ${path.dirname(file)} is full. Free about 2 GB and start again.`)
    throw new Problem(
      `The packages could not be installed: ${path.dirname(file)} is not writable for this account (${code}). Start as the account that owns the folder.`,
    )
  }
}

// Not `npm ci`: the lock was written on one platform and lacks the optional packages of the others; `install
// --no-save` fetches those and leaves the lock alone.
/**
 * @param {string} root
 * @param {Scope} scope
 */
async function runNpm(root, scope) {
  const args = [
    'install',
    '--no-save',
    '--no-audit',
    '--no-fund',
    scope === 'all' ? '--include=dev' : '--omit=dev',
    '--include=optional',
    '--loglevel=error',
  ]
  const cli = process.env.npm_execpath?.endsWith('.js') ? process.env.npm_execpath : undefined
  const program = cli ? process.execPath : process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const first = cli ? [cli] : []
  // npm hands its own settings (such as a prefix) to what it starts; the inner npm must read them anew.
  const env = /** @type {NodeJS.ProcessEnv} */ (
    Object.fromEntries(
      Object.entries(process.env).filter(
        ([name]) => !/^npm_(config_(local_)?prefix|config_dir|lifecycle|package|command)/i.test(name),
      ),
    )
  )
  /** @type {Buffer[]} */
  const output = []
  const code = await new Promise((resolve) => {
    const child = spawn(program, [...first, ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.on('data', (part) => output.push(part))
    child.stderr.on('data', (part) => output.push(part))
    child.once('error', (error) => resolve('code' in error ? error.code : 'error'))
    child.once('close', resolve)
  })
  if (code === 0) return
  const text = Buffer.concat(output).toString()
  throw new Problem(installProblem(root, code, text))
}

/**
 * @param {string} root
 * @param {unknown} code
 * @param {string} text
 */
function installProblem(root, code, text) {
  if (code === 'ENOENT')
    return 'npm was not found. It comes with Node: install Node 22 or 24 from https://nodejs.org and start again.'
  if (/ENOSPC/.test(text))
    return `The disk that holds ${root} is full, so the packages could not be installed. Free about 2 GB and start again.`
  if (/EACCES|EROFS|EPERM/.test(text))
    return `The packages could not be installed: ${path.join(root, 'node_modules')} is not writable for this account. Start as the account that owns the folder.`
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|network/i.test(text))
    return 'The packages could not be fetched: the npm registry does not answer. Check the network (or the proxy settings of npm) and start again.'
  const reason =
    text
      .split('\n')
      .map((line) => line.replace(/^npm (error|ERR!) ?/, '').trim())
      .find((line) => line && !line.startsWith('code ')) ?? `exit code ${code}`
  return `The packages could not be installed: ${reason}. Run "npm install --no-save" to see more.`
}
