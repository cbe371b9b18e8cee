import path from 'node:path'
import { parseArgs } from 'node:util'
import { checkFolder } from '@/tools/content/check-folder'
import { checkSchoolFolder } from '@/tools/content/check-school-folder'
import { textCache } from '@/tools/content/text-cache'
import { dataFolder, withUsage } from './with-usage'

// With --data the school's own bank is checked instead, over the public courses.
const USAGE = 'npm run content:check -- [--data DIR] [--json]'
const root = path.resolve(import.meta.dirname, '..')
const print = (line: string) => process.stdout.write(`${line}\n`)

await withUsage(USAGE, async () => {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, json: { type: 'boolean', default: false } },
  })
  const { errors, summary, ...report } =
    values.data === undefined ? await checkPublic() : await checkOwn(dataFolder(values.data))
  if (values.json) print(JSON.stringify({ ...report, errors }, null, 2))
  else {
    for (const { file, line, code, message, mend } of errors)
      print(`${file}:${line}  ${code}\n  ${message}\n  → ${mend}`)
    print(`${summary}: ${errors.length} mistake${errors.length === 1 ? '' : 's'}`)
  }
  process.exitCode = errors.length ? 1 : 0
})

async function checkPublic() {
  const report = await checkFolder(root, textCache(root))
  const { courses, lessons, approved, questions, laws } = report
  const summary = `${courses} courses, ${lessons} lessons (${approved} approved), ${questions} questions, ${laws} laws`
  return { ...report, summary }
}

async function checkOwn(data: string) {
  const report = await checkSchoolFolder(root, textCache(root), data)
  const [open, ...more] = report.readableByOthers
  if (open)
    process.stderr.write(
      `Other accounts may read the keys in ${open}${more.length > 0 ? ` and ${more.length} more` : ''}: chmod -R go= ${path.join(data, 'content')}\n`,
    )
  const banks = report.banks.map(({ course, questions }) => `${course} (${questions} questions)`)
  return { ...report, summary: banks.length > 0 ? banks.join(', ') : `no bank of a school in ${data}` }
}
