// @ts-check
import path from 'node:path'
import { Problem } from '../process/give-up.mjs'

export const usage = `Hải Đăng: starts the site, its worker and its database.

  npm start -- [options]

  --port N      port of the site (3000)
  --host H      address to listen on (127.0.0.1; 0.0.0.0 for every network card)
  --data DIR    folder of the database, files and secrets (.data)
  --empty       no demo school: the first page creates the institution and its administrator
  --help        this text

Environment: DATABASE_URL (an own PostgreSQL, 15 or newer), PUBLIC_URL (the address people use),
SMTP_URL, SMTP_FROM, TRUSTED_PROXIES, METRICS_TOKEN. See docs/operations.md.
`

/** @type {Record<string, 'isEmpty' | 'isHelp' | 'isDev'>} */
const flags = { '--empty': 'isEmpty', '--help': 'isHelp', '-h': 'isHelp', '--dev': 'isDev' }
/** @type {Record<string, 'port' | 'data' | 'host'>} */
const values = { '--port': 'port', '--data': 'data', '--host': 'host' }

/**
 * Reads the command line of `npm start`; throws a Problem that names the wrong word.
 * @param {string[]} argv
 * @param {string} cwd
 * @param {string} root
 */
export function parseOptions(argv, cwd, root) {
  const options = {
    port: '3000',
    host: '127.0.0.1',
    data: path.join(root, '.data'),
    isEmpty: false,
    isHelp: false,
    isDev: false,
  }
  for (let i = 0; i < argv.length; i++) {
    const [name = '', inline] = (argv[i] ?? '').split(/=(.*)/s)
    const flag = flags[name]
    const key = values[name]
    if (flag && inline === undefined) {
      options[flag] = true
    } else if (key) {
      const value = inline ?? argv[++i]
      if (!value || value.startsWith('--'))
        throw new Problem(
          `${name} needs a value, such as ${name === '--port' ? '--port 3001' : `${name} ${options[key]}`}.`,
        )
      options[key] = value
    } else {
      throw new Problem(`Unknown option "${argv[i]}". Run "npm start -- --help" to see the options.`)
    }
  }
  const port = Number(options.port)
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Problem(`--port must be a number from 1 to 65535, not "${options.port}".`)
  return { ...options, port, data: path.resolve(cwd, options.data) }
}
