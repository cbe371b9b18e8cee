// @ts-check
// Entry of the command-line tools: `node scripts/tool.mjs [--database | --all] SCRIPT [arguments]`. Sees to
// the packages first, so that a tool works on a fresh checkout: those the site runs on, with --all also those
// of its makers.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkNode } from '../ops/start/checks.mjs'
import { installPackages } from '../ops/start/install.mjs'
import { giveUp } from '../ops/process/give-up.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
// Results go to stdout, everything else to stderr.
/** @param {string} text */
const say = (text) => process.stderr.write(`• ${text}\n`)

try {
  checkNode(process.versions.node)
  const [first = '', ...rest] = process.argv.slice(2)
  const cwd = process.env.INIT_CWD ?? process.cwd()
  process.chdir(root)
  await installPackages(root, first === '--all' ? 'all' : 'site', say)
  const { register } = await import('tsx/esm/api')
  register()
  const { runTool, runPlain } = await import('../ops/start/with-database.ts')
  const code =
    first === '--database'
      ? await runTool(root, rest, cwd)
      : await runPlain(root, first === '--all' ? rest : [first, ...rest])
  process.exit(code)
} catch (error) {
  giveUp(error)
}
