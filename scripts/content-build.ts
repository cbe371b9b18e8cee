// npm run content:build [-- --draft] [--out DIR] [--cache DIR]: --draft leaves lessons and questions with
// breaking mistakes out.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildContent } from '@/tools/content/build-content'
import { textCache } from '@/tools/content/text-cache'

const root = path.resolve(import.meta.dirname, '..')
const { values } = parseArgs({
  options: {
    draft: { type: 'boolean', default: false },
    out: { type: 'string' },
    cache: { type: 'string', default: textCache(root) },
  },
})
const out = path.resolve(root, values.out ?? (values.draft ? '.content/draft' : '.content/released'))
const { written, breaking, others } = await buildContent(root, out, {
  isDraft: values.draft,
  cacheDir: path.resolve(root, values.cache),
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
