// npm run test:mutation [-- --mutate GLOB,…]
// Changes the rules of domain/ one spot at a time and looks whether a test sees it. The score of a full run
// is kept in bench/results/mutation.json; below 92 of 100 it fails.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const report = path.join(root, '.data/mutation/report.json')
const words = process.argv.slice(2)
fs.rmSync(report, { force: true })
const { status } = spawnSync(
  process.execPath,
  [path.join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js'), 'run', ...words],
  { cwd: root, stdio: 'inherit' },
)

type Report = { files: Record<string, { mutants: { status: string }[] }> }

/** Caught among those that could be: what does not compile or was left out by hand counts nowhere. */
function score({ files }: Report) {
  const all = Object.values(files).flatMap(({ mutants }) => mutants.map((mutant) => mutant.status))
  const count = (...names: string[]) => all.filter((status) => names.includes(status)).length
  const caught = count('Killed', 'Timeout')
  const missed = count('Survived', 'NoCoverage')
  return { caught, missed, score: Number(((100 * caught) / (caught + missed)).toFixed(1)) }
}

if (words.length === 0 && fs.existsSync(report)) {
  const result = score(JSON.parse(fs.readFileSync(report, 'utf8')) as Report)
  const file = path.join(root, 'bench/results/mutation.json')
  fs.writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`)
}
process.exitCode = status ?? 1
