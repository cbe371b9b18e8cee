import fs from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { isLessonApproved, makeManifest } from '@/domain/content/make-manifest'
import { type CourseForm, formNames } from '@/domain/content/course-form'
import type { Content, SourceCourse, SourceLesson } from '@/domain/content/source'
import { inLang } from '@/domain/lang/in-lang'
import { type Lang, langs } from '@/domain/lang/lang'
import { sha256 } from '@/server/platform/hash'
import type { CompiledText } from './compile-text'
import { textKey } from './read-content'
import { writeAtomically } from './write-file'

export type Written = { courses: number; lessons: number; questions: number; laws: number; changed: number }

/**
 * Writes what the product reads of the courses into <out>; equal files are not touched, files of removed
 * lessons go.
 */
export function writeContent(
  out: string,
  { courses, laws }: Content,
  compiled: ReadonlyMap<string, CompiledText>,
): Written {
  const files = new Map<string, string>()
  const manifests = courses.map((course) =>
    makeManifest(course, sha256, (lesson, lang) =>
      weigh(lesson, lang, compiled.get(textKey(course.id, lesson.id, lang))?.code ?? ''),
    ),
  )
  for (const course of courses)
    for (const lesson of course.lessons)
      for (const lang of langs) {
        const text = compiled.get(textKey(course.id, lesson.id, lang))
        if (text) files.set(`mdx/${textKey(course.id, lesson.id, lang)}.js`, text.code)
      }
  const drawings = courses.flatMap(({ id, lessons }) =>
    lessons.map((lesson) => [`${id}/${lesson.id}`, drawingsOf(lesson)] as const),
  )
  files.set(
    'drawings.json',
    JSON.stringify(Object.fromEntries(drawings.filter(([, list]) => Object.keys(list).length > 0))),
  )
  files.set('shown.json', JSON.stringify(byLesson(courses, ({ shown }) => shown.map(({ value }) => value))))
  files.set('tasks.json', JSON.stringify(byLesson(courses, ({ tasks }) => tasks.map(({ value }) => value))))
  const questions = courses.flatMap(({ id, questions }) =>
    questions.map(({ value }) => ({ courseId: id, hash: sha256(JSON.stringify([id, value])), body: value })),
  )
  files.set('questions.json', JSON.stringify(questions))
  files.set('forms.json', JSON.stringify(courses.flatMap(formsOf)))
  // The manifest comes last: whoever reads it finds the rest.
  const approved = courses.flatMap(({ id, lessons }) =>
    lessons.filter((lesson) => isLessonApproved(lesson, sha256)).map((lesson) => `${id}/${lesson.id}`),
  )
  const manifest = {
    courses: manifests.sort((a, b) => a.order - b.order),
    laws: laws.map(({ value }) => value),
    approved,
  }
  files.set('manifest.json', JSON.stringify(manifest))

  const changed = [...files].filter(([name, text]) => writeAtomically(path.join(out, name), text)).length
  removeOthers(path.join(out, 'mdx'), new Set([...files.keys()].map((name) => path.join(out, name))))
  return {
    courses: courses.length,
    lessons: manifests.reduce((sum, { lessons }) => sum + lessons.length, 0),
    questions: questions.length,
    laws: laws.length,
    changed,
  }
}

/** Both forms of a course; none when it has none. */
const formsOf = ({ id, forms }: SourceCourse): CourseForm[] =>
  formNames
    .filter((form) => forms[form].length > 0)
    .map((form) => {
      const items = forms[form].map(({ value }) => value)
      return { courseId: id, form, hash: sha256(JSON.stringify([id, form, items])), items }
    })

/** What lessons hold beside their text, by course/lesson; who holds nothing is left out. */
const byLesson = <Entry>(courses: Content['courses'], of: (lesson: SourceLesson) => Entry[]) =>
  Object.fromEntries(
    courses.flatMap(({ id, lessons }) =>
      lessons
        .filter((lesson) => of(lesson).length > 0)
        .map((lesson) => [`${id}/${lesson.id}`, of(lesson)] as const),
    ),
  )

const drawingsOf = ({ drawings }: SourceLesson) =>
  Object.fromEntries(drawings.map(({ name, svg }) => [name, svg.trim()]))

/**
 * Fitted on the built pages (44 pages, gzip): what every lesson page carries, what text costs as HTML and
 * once more as data, each article that is cited with what it opens, and the block of help.
 */
const PAGE_KB = 10.9
const TEXT_TIMES = 2.06
const ARTICLE_KB = 0.292
const HELP_KB = 0.75

/**
 * What a lesson's own page weighs on the way to the reader, within 2 KB; scripts and fonts come once for the
 * whole site.
 */
function weigh({ exercises, drawings, shown, tasks, texts }: SourceLesson, lang: Lang, code: string): number {
  const held = [exercises, shown, tasks].map((list) => list.map(({ value }) => inLang<unknown>(value, lang)))
  const drawn = drawings.map(({ svg }) => svg).join('')
  const kb = gzipSync(code + JSON.stringify(held) + drawn).length / 1024
  const cited = texts[lang]?.outline.placed.filter(({ name }) => name === 'Law') ?? []
  const articles = new Set(cited.map(({ attributes: { id, art } }) => `${id} ${art}`))
  const help = texts[lang]?.value.help ? HELP_KB : 0
  return Math.round(PAGE_KB + TEXT_TIMES * kb + ARTICLE_KB * articles.size + help)
}

function removeOthers(folder: string, keep: ReadonlySet<string>): void {
  if (!fs.existsSync(folder)) return
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name)
    if (entry.isFile() && entry.name.endsWith('.js') && !keep.has(file)) fs.rmSync(file)
  }
}
