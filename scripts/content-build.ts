import path from 'node:path'
import { buildContent } from '@/tools/content/build-content'
import { contentDir } from '@/server/courses/content-dir'

// npm run content:build [-- --draft]: --draft leaves lessons and questions with breaking mistakes out.
const root = path.resolve(import.meta.dirname, '..')
const { written, breaking, others } = await buildContent(root, contentDir(root), {
  isDraft: process.argv.includes('--draft'),
})

const say = (text: string) => process.stderr.write(`${text}\n`)
for (const { file, line, code, message, mend } of breaking)
  say(`${file}:${line}  ${code}\n  ${message}\n  → ${mend}`)
if (others) say(`${others} smaller mistakes: npm run content:check names them.`)
if (written)
  say(
    `Courses compiled: ${written.courses} courses, ${written.lessons} lessons, ${written.questions} questions, ${written.laws} laws; ${written.changed} files changed.`,
  )
else {
  say(
    'Nothing was written. Mend the mistakes above, or build a draft without the broken parts: npm run content:build -- --draft',
  )
  process.exitCode = 1
}
