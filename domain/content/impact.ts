import { isExerciseComponent } from './components'
import { textsIn } from '../lang/in-lang'
import { type Lang, langs } from '../lang/lang'
import { searchText } from '../text/search-text'
import type { LawReference } from './exercise'
import type { Law } from './law'
import { namesLaw, textsOf } from './names-law'
import type { Content, SourceCourse, SourceLesson } from './source'

/** A document, and an article of it when only that changes. */
export type AskedLaw = { id: string; art?: string }

export type LessonImpact = { course: string; lesson: string; langs: Lang[]; articles: string[] }
/** `by` law: the item cites it; text: only its words name it, so someone must look. */
export type QuestionImpact = {
  course: string
  question: string
  lesson: string
  by: 'law' | 'text'
  articles: string[]
}
/**
 * An exercise, a task or a shown thing. `by` section: it stands in a section that cites the document; text:
 * its own words name it.
 */
export type ExerciseImpact = { course: string; lesson: string; exercise: string; by: 'section' | 'text' }
export type ContentImpact = {
  law: Law | null
  replaces: string[]
  replacedBy: string[]
  lessons: LessonImpact[]
  questions: QuestionImpact[]
  exercises: ExerciseImpact[]
}

/**
 * True when a change of the asked article reaches the cited one: the same, a part of it, or what it is a part
 * of.
 */
export function reachesArticle(cited: string, asked: string | undefined): boolean {
  if (asked === undefined) return true
  const [a, b] = [cited.split('.'), asked.split('.')]
  return a.slice(0, Math.min(a.length, b.length)).every((part, i) => part === b[i])
}

/** The articles of the document among these citations that the change reaches, once each, in order. */
export function articlesReached(cites: readonly LawReference[], { id, art }: AskedLaw): string[] {
  const reached = cites
    .filter((cited) => cited.id === id && reachesArticle(cited.art, art))
    .map((cited) => cited.art)
  return [...new Set(reached)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}

/** The registry's own spelling of a number that was typed without marks or in small letters. */
export function spelledAsInRegistry(laws: readonly Law[], id: string): string {
  const typed = searchText(id)
  return laws.find((law) => searchText(law.id) === typed)?.id ?? id.normalize('NFC')
}

/** Everything in content/ that a change of the document touches. */
export function findImpact({ courses, laws }: Content, asked: AskedLaw): ContentImpact {
  const registry = laws.map(({ value }) => value)
  const law = registry.find(({ id }) => id === asked.id) ?? null
  const named = law ?? { id: asked.id }
  return {
    law,
    replaces: law?.replaces ?? [],
    replacedBy: registry.filter(({ replaces }) => replaces.includes(asked.id)).map(({ id }) => id),
    lessons: courses.flatMap((course) =>
      course.lessons.flatMap((lesson) => lessonImpact(course, lesson, asked) ?? []),
    ),
    questions: courses.flatMap((course) => questionImpacts(course, named, asked)),
    exercises: courses.flatMap((course) =>
      course.lessons.flatMap((lesson) => exerciseImpacts(course, lesson, named, asked)),
    ),
  }
}

type Named = Parameters<typeof namesLaw>[1]
type Cited = LawReference & { section: string | null }

const citesIn = (lesson: SourceLesson, lang: Lang): Cited[] =>
  (lesson.texts[lang]?.outline.placed ?? []).flatMap(({ name, section, attributes: { id, art } }) =>
    name === 'Law' && id && art ? [{ id, art, section }] : [],
  )

function lessonImpact(course: SourceCourse, lesson: SourceLesson, asked: AskedLaw): LessonImpact | null {
  const cited = langs.filter((lang) => articlesReached(citesIn(lesson, lang), asked).length > 0)
  const articles = articlesReached(
    cited.flatMap((lang) => citesIn(lesson, lang)),
    asked,
  )
  return articles.length > 0 ? { course: course.id, lesson: lesson.id, langs: cited, articles } : null
}

const questionImpacts = (
  { id: course, questions }: SourceCourse,
  named: Named,
  asked: AskedLaw,
): QuestionImpact[] =>
  questions.flatMap(({ value }): QuestionImpact[] => {
    const articles = articlesReached(value.law ?? [], asked)
    if (articles.length > 0)
      return [{ course, question: value.id, lesson: value.lesson, by: 'law', articles }]
    return namesLaw(textsOf(value), named, asked.art)
      ? [{ course, question: value.id, lesson: value.lesson, by: 'text', articles }]
      : []
  })

function exerciseImpacts(
  course: SourceCourse,
  lesson: SourceLesson,
  named: Named,
  asked: AskedLaw,
): ExerciseImpact[] {
  const cited = langs
    .flatMap((lang) => citesIn(lesson, lang))
    .filter((cite) => articlesReached([cite], asked).length > 0)
  const sections = new Set(cited.map(({ section }) => section))
  const sectionOf = (id: string) =>
    lesson.texts.vi?.outline.placed.find(
      (placed) => placed.attributes.id === id && isExerciseComponent(placed.name),
    )?.section
  const place = (id: string) => ({ course: course.id, lesson: lesson.id, exercise: id })
  const exercises = lesson.exercises.flatMap(({ value }): ExerciseImpact[] => {
    if (namesLaw(textsOf(value), named, asked.art)) return [{ ...place(value.id), by: 'text' }]
    const section = sectionOf(value.id)
    return section !== undefined && sections.has(section) ? [{ ...place(value.id), by: 'section' }] : []
  })
  // Tasks and shown things carry no citations; their words may name the document, the answers too.
  const drawn = [...lesson.shown, ...lesson.tasks].flatMap(({ value }): ExerciseImpact[] => {
    const words = langs.flatMap((lang) => textsIn(value, lang)).join('\n')
    return namesLaw(words, named, asked.art) ? [{ ...place(value.id), by: 'text' }] : []
  })
  return [...exercises, ...drawn]
}
