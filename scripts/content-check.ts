import path from 'node:path'
import { textCache } from '@/tools/content/text-cache'
import { checkFolder } from '@/tools/content/check-folder'

// npm run content:check [-- --json]
const root = path.resolve(import.meta.dirname, '..')
const report = await checkFolder(root, textCache(root))

if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
else {
  for (const { file, line, code, message, mend } of report.errors)
    process.stdout.write(`${file}:${line}  ${code}\n  ${message}\n  → ${mend}\n`)
  const { courses, lessons, approved, questions, laws, errors } = report
  process.stdout.write(
    `${courses} courses, ${lessons} lessons (${approved} approved), ${questions} questions, ${laws} laws: ${errors.length} mistake${errors.length === 1 ? '' : 's'}\n`,
  )
}
process.exitCode = report.errors.length ? 1 : 0
