// Run by the start, after the courses were published: reads the school's own banks from <data>/content and
// makes those without a mistake the ones that quizzes draw from. Exit code 2: one was refused.
import path from 'node:path'
import { systemActor } from '@/domain/access/actor'
import { publishSchoolBanks } from '@/server/courses/publish-school-banks'
import { execute } from '@/server/platform/command'
import { closeDb } from '@/server/platform/db'
import { env } from '@/server/platform/env'
import { readContent } from '@/tools/content/read-content'
import { type CheckedBank, openBankFiles, schoolBanks } from '@/tools/content/school-banks'
import { textCache } from '@/tools/content/text-cache'

const root = path.resolve(import.meta.dirname, '..')
const data = env().dataDir
const SHOWN = 5
const say = (text: string) => process.stderr.write(`• ${text}\n`)

/**
 * In words what is wrong with a folder, by place and name what is wrong inside a file: words of a question
 * belong into no log.
 */
function sayRefused({ courseId, faults }: CheckedBank, inForce: number | undefined): void {
  const meanwhile = inForce ? `the last good one (${inForce} questions) stays` : 'the public one stays'
  const mistakes = `${faults.length} ${faults.length === 1 ? 'mistake' : 'mistakes'}`
  say(`REFUSED: the school's own bank of ${courseId} has ${mistakes}; ${meanwhile} in force`)
  for (const { file, line, code, message } of faults.slice(0, SHOWN))
    say(
      file.endsWith('.yaml')
        ? `  ${path.join(data, file)}:${line} ${code}`
        : `  ${path.join(data, file)} ${code}: ${message}`,
    )
  say(`  npm run content:check -- --data ${data} says what to mend; then start again`)
}

const { content } = await readContent(root, textCache(root))
const banks = schoolBanks(data, content)
const open = openBankFiles(data)
if (open.length > 0)
  say(
    `Others on this machine may read the keys of the school's own bank (${open[0]}${open.length > 1 ? ` and ${open.length - 1} more` : ''}): chmod -R go= ${path.join(data, 'content')}`,
  )
const outcome = await execute(publishSchoolBanks, systemActor('start'), {
  banks: banks.map(({ courseId, questions, faults }) =>
    faults.length > 0 ? { courseId, faults } : { courseId, questions: questions.map(({ value }) => value) },
  ),
})
await closeDb()
if (!outcome.ok) throw new Error(`the school's own banks could not be published: ${outcome.reason}`)
const { inForce, changed, refused, shut } = outcome.value
const sizeOf = (course: string) => inForce.find(({ courseId }) => courseId === course)?.questions
for (const course of changed)
  say(
    sizeOf(course)
      ? `The quiz of ${course} draws from the school's own bank (${sizeOf(course)} questions)`
      : `The quiz of ${course} draws from the public bank again`,
  )
if (shut > 0)
  say(
    `${shut} questions of the school's own were sealed with another secret: who answered them is not shown them any more (docs/operations.md, When the secret is lost)`,
  )
for (const bank of banks.filter(({ faults }) => faults.length > 0)) sayRefused(bank, sizeOf(bank.courseId))
process.exitCode = refused.length > 0 ? 2 : 0
