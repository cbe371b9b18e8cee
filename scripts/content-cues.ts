import path from 'node:path'
import { parseArgs } from 'node:util'
import { langs } from '@/domain/lang/lang'
import { type CueReport, cueReport } from '@/tools/content/cues/cue-report'
import { readContent } from '@/tools/content/read-content'
import { schoolBanks, withSchoolBanks } from '@/tools/content/school-banks'
import { textCache } from '@/tools/content/text-cache'
import { dataFolder, Mistyped, withUsage } from './with-usage'

// How far the quiz banks give their answers away to somebody who reads no question. With a course: item by
// item. With a data folder: the school's own banks in the place of the public ones.
const USAGE = 'npm run content:cues -- [--course ID] [--data DIR] [--json]'
const root = path.resolve(import.meta.dirname, '..')
const print = (line: string) => process.stdout.write(`${line}\n`)

await withUsage(USAGE, async () => {
  const { values } = parseArgs({
    options: {
      course: { type: 'string' },
      data: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const { content } = await readContent(root, textCache(root))
  const known = content.courses.map(({ id }) => id)
  if (values.course !== undefined && !known.includes(values.course))
    throw new Mistyped(`There is no course "${values.course}". There are: ${known.join(', ')}.`)
  const data = values.data === undefined ? null : dataFolder(values.data)
  const courses = data ? withSchoolBanks(content.courses, schoolBanks(data, content), data) : content.courses
  const report = cueReport(courses)
  if (values.json) print(JSON.stringify(report, null, 2))
  else if (values.course !== undefined) printItems(report, values.course)
  else printShares(report)
})

function printItems({ items }: CueReport, asked: string): void {
  const [vi, en] = [items.vi, items.en].map((list) => list.filter(({ course }) => course === asked))
  const found = (share: number | undefined) => (share === 1 ? 'FOUND' : share ? '  ?  ' : '  -  ')
  vi?.forEach((item, i) => {
    const other = en?.[i]
    print(
      `vi rules ${found(item.rules)} learned ${found(item.learned)}   en rules ${found(other?.rules)} learned ${found(other?.learned)}   ${item.id}`,
    )
  })
}

function printShares({ all, courses, files }: CueReport): void {
  for (const { course, ...shares } of [...courses, { course: 'all', ...all }])
    for (const lang of langs) {
      const { items, chance, rules, learned } = shares[lang]
      print(
        `${course.padEnd(16)} ${lang}  ${items} items  chance ${chance}  rules ${rules}  learned ${learned}`,
      )
    }
  for (const { file, items, vi, en } of files)
    print(
      `${file}  ${items} items  longest vi ${vi.longest} en ${en.longest}  shortest vi ${vi.shortest} en ${en.shortest}`,
    )
}
