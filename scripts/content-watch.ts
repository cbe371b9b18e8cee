// npm run content:watch [-- --json] [-- --strict]
// Which legal documents nobody has searched a replacement of for 90 days, and which lessons rest on them.
// Exit code 1 only with --strict, when there is one: a day that passes breaks nothing by itself.
import path from 'node:path'
import { dayIn } from '@/domain/time/calendar'
import { CHECK_EVERY_DAYS, staleLaws } from '@/domain/content/watch-laws'
import { readContent } from '@/tools/content/read-content'
import { textCache } from '@/tools/content/text-cache'
import { clock } from '@/server/platform/clock'

const root = path.resolve(import.meta.dirname, '..')
const words = process.argv.slice(2)
const { content } = await readContent(root, textCache(root))
const stale = staleLaws(content, dayIn(clock.now(), 'Asia/Ho_Chi_Minh'))
const print = (line: string) => process.stdout.write(`${line}\n`)

if (words.includes('--json'))
  print(JSON.stringify({ laws: content.laws.length, every: CHECK_EVERY_DAYS, stale }, null, 2))
else {
  for (const { id, lastChecked, age, isSearched, file, lessons, questions } of stale) {
    print(
      `${id}  last checked ${lastChecked}, ${age} days ago${isSearched ? '' : ', no search is recorded'} (${file})`,
    )
    if (lessons.length > 0) print(`  lessons: ${lessons.join(', ')}`)
    if (questions.length > 0) print(`  questions: ${questions.join(', ')}`)
  }
  print(
    `${stale.length} of ${content.laws.length} documents were last checked over ${CHECK_EVERY_DAYS} days ago, or never searched`,
  )
}
process.exitCode = words.includes('--strict') && stale.length > 0 ? 1 : 0
