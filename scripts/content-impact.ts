// npm run content:impact -- 24/2018/QH14 [--art 14.1] [--json] [--data DIR]
// What a change of a legal document touches: lessons, quiz items, exercises, and completions that rest on it.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { systemActor } from '@/domain/access/actor'
import { ArticleNumber } from '@/domain/content/law'
import { sayReason } from '@/messages/refusal'
import { translator } from '@/messages/translate'
import { textCache } from '@/tools/content/text-cache'
import { impactOf, type LawImpact } from '@/tools/content/impact'
import { closeDb } from '@/server/platform/db'
import { env } from '@/server/platform/env'

const USAGE = `npm run content:impact -- NUMBER [--art ARTICLE] [--json] [--data DIR]
  NUMBER   as in content/laws, such as 24/2018/QH14
  --art    only where this article is cited, a part of it, or what it is a part of, such as 14.1
`

class Stop extends Error {}

function readOptions(): { id: string; art?: string; isJson: boolean } {
  const text = { type: 'string' } as const
  // --data was read by whoever started this and put into the environment.
  const { values, positionals } = parseArgs({
    options: { art: text, json: { type: 'boolean', default: false }, data: text },
    allowPositionals: true,
  })
  const [id, ...more] = positionals
  if (!id || more.length > 0) throw new Stop(USAGE)
  const art = ArticleNumber.optional().safeParse(values.art)
  if (!art.success) throw new Stop(`--art ${art.error.issues[0]?.message}\n${USAGE}`)
  return { id, art: art.data, isJson: values.json }
}

/** Columns wide enough for what stands in them; numbers to the right. */
function table(title: string, head: string[], rows: (string | number)[][]): string {
  if (rows.length === 0) return `${title}: none`
  const widths = head.map((name, i) => Math.max(name.length, ...rows.map((row) => String(row[i]).length)))
  const line = (row: (string | number)[]) =>
    row
      .map((cell, i) =>
        typeof cell === 'number' ? String(cell).padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0),
      )
      .join('  ')
      .trimEnd()
  return [`${title} (${rows.length})`, ...[head, ...rows].map((row) => `  ${line(row)}`)].join('\n')
}

const items = (title: string, questions: LawImpact['questions']): string =>
  table(
    title,
    ['course', 'item', 'lesson', 'cited by', 'articles'],
    questions.map((it) => [it.course, it.question, it.lesson, it.by, it.articles.join(' ')]),
  )

function describe({
  asked,
  law,
  replaces,
  replacedBy,
  lessons,
  questions,
  ownQuestions,
  exercises,
  completions,
}: LawImpact): string {
  const { from, to } = law?.inForce ?? {}
  const head = law
    ? `${law.id}  ${law.title.en} (${law.title.vi}), in force ${to ? `${from} to ${to}` : `since ${from}`}`
    : `${asked.id} is not in content/laws`
  return [
    head,
    ...(asked.art ? [`article ${asked.art}, its parts and what it is a part of`] : []),
    ...(replaces.length ? [`replaces ${replaces.join(', ')}`] : []),
    ...(replacedBy.length ? [`replaced by ${replacedBy.join(', ')}`] : []),
    '',
    table(
      'Lessons',
      ['course', 'lesson', 'in', 'articles'],
      lessons.map((it) => [it.course, it.lesson, it.langs.join(' '), it.articles.join(' ')]),
    ),
    '',
    items('Quiz items', questions),
    '',
    ...(ownQuestions.length > 0 ? [items("Quiz items of the school's own", ownQuestions), ''] : []),
    table(
      'Exercises',
      ['course', 'lesson', 'exercise', 'found by'],
      exercises.map((it) => [it.course, it.lesson, it.exercise, it.by]),
    ),
    '',
    table(
      'Completions that rest on it, by course',
      ['course', 'completions', 'rest on it', 'by lessons', 'by quiz', 'people'],
      completions.map((it) => [it.course, it.completions, it.touched, it.byLessons, it.byQuiz, it.people]),
    ),
  ].join('\n')
}

try {
  const { id, art, isJson } = readOptions()
  const root = path.resolve(import.meta.dirname, '..')
  const found = await impactOf(
    systemActor('content-impact'),
    { id, art },
    { root, cacheDir: textCache(root), data: env().dataDir },
  )
  if (!found.ok) throw new Stop(sayReason(translator('en'), found.reason))
  const impact = found.value
  process.stdout.write(`${isJson ? JSON.stringify(impact, null, 2) : describe(impact)}\n`)
  if (!impact.law && impact.completions.length === 0) {
    process.stderr.write(
      `content/laws has no document ${impact.asked.id}: check the number, or add it to the registry.\n`,
    )
    process.exitCode = 1
  }
} catch (error) {
  const isUsage =
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  if (!(error instanceof Stop) && !isUsage) throw error
  process.stderr.write(`${isUsage ? `${error.message}\n${USAGE}` : error.message}\n`)
  process.exitCode = 1
} finally {
  await closeDb()
}
