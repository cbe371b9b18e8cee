// @ts-check
// `npm test` and its parts: `node scripts/test.mjs [check …] [arguments for the check's program]`.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkNode } from '../ops/start/checks.mjs'
import { installPackages } from '../ops/start/install.mjs'
import { giveUp } from '../ops/process/give-up.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

try {
  checkNode(process.versions.node)
  process.chdir(root)
  await installPackages(root, 'all', (text) => process.stdout.write(`• ${text}\n`))
  const { register } = await import('tsx/esm/api')
  register()
  const { runChecks } = await import('./check/run-checks.ts')
  process.exit(await runChecks(root, process.argv.slice(2)))
} catch (error) {
  giveUp(error)
}
