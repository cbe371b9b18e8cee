import path from 'node:path'
import { langs } from '@/domain/lang/lang'
import { cueReport } from '@/tools/content/cues/cue-report'
import { readContent } from '@/tools/content/read-content'
import { textCache } from '@/tools/content/text-cache'

// npm run content:cues [-- --json | -- --course ID]
// How far the quiz banks give their answers away to somebody who reads no question. With a course: item by
// item.
const root = path.resolve(import.meta.dirname, '..')
const words = process.argv.slice(2)
const { content } = await readContent(root, textCache(root))
const report = cueReport(content.courses)
const one = words.includes('--course') ? words[words.indexOf('--course') + 1] : undefined
const print = (line: string) => process.stdout.write(`${line}\n`)

if (words.includes('--json')) print(JSON.stringify(report, null, 2))
else if (one) {
  const english = report.items.en.filter(({ course }) => course === one)
  report.items.vi
    .filter(({ course }) => course === one)
    .forEach((vi, i) => {
      const en = english[i]
      const found = (share: number | undefined) => (share === 1 ? 'FOUND' : share ? '  ?  ' : '  -  ')
      print(
        `vi rules ${found(vi.rules)} learned ${found(vi.learned)}   en rules ${found(en?.rules)} learned ${found(en?.learned)}   ${vi.id}`,
      )
    })
} else {
  for (const { course, ...shares } of [...report.courses, { course: 'all', ...report.all }])
    for (const lang of langs) {
      const { items, chance, rules, learned } = shares[lang]
      print(
        `${course.padEnd(16)} ${lang}  ${items} items  chance ${chance}  rules ${rules}  learned ${learned}`,
      )
    }
  for (const { file, items, vi, en } of report.files)
    print(
      `${file}  ${items} items  longest vi ${vi.longest} en ${en.longest}  shortest vi ${vi.shortest} en ${en.shortest}`,
    )
}
