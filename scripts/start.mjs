// @ts-check
// `npm start`. Until packages are there this file and what it imports use Node's own modules only, in a
// syntax that old Node can read.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkFolder, checkNode, checkPort } from '../ops/start/checks.mjs'
import { installPackages } from '../ops/start/install.mjs'
import { parseOptions, usage } from '../ops/start/options.mjs'
import { giveUp } from '../ops/process/give-up.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
/** @param {string} text */
const say = (text) => process.stdout.write(`• ${text}\n`)

try {
  checkNode(process.versions.node)
  const options = parseOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd(), root)
  if (options.isHelp) {
    process.stdout.write(usage)
    process.exit(0)
  }
  checkFolder(options.data)
  await checkPort(options.host, options.port, options.data)
  process.chdir(root)
  await installPackages(root, options.isDev ? 'all' : 'site', say)
  const { register } = await import('tsx/esm/api')
  register()
  const { quietOutput } = await import('../ops/process/steady-output.ts')
  quietOutput()
  const { run } = await import('../ops/start/run.ts')
  await run(root, { ...options, recheckPort: () => checkPort(options.host, options.port, null) })
} catch (error) {
  giveUp(error)
}
