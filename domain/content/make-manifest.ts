import type { Lang } from '../lang/lang'
import type { LawReference } from './exercise'
import type { CourseManifest, LessonManifest } from './manifest'
import { minutesOf } from './minutes'
import { isVersionApproved } from './sign-off'
import type { SourceCourse, SourceLesson, SourceText } from './source'

type Hash = (text: string) => string
type Weigh = (lesson: SourceLesson, lang: Lang) => number

/** What the product keeps of a course besides its text. Lessons without both languages are left out. */
export function makeManifest({ id, value, lessons }: SourceCourse, hash: Hash, weigh: Weigh): CourseManifest {
  const { lessons: _, ...head } = value
  const made = lessons.flatMap((lesson) => makeLesson(lesson, hash, weigh) ?? [])
  return {
    id,
    ...head,
    lessons: made,
    hash: hash(JSON.stringify([id, head, made.map((lesson) => lesson.hash)])),
  }
}

function makeLesson(lesson: SourceLesson, hash: Hash, weigh: Weigh): LessonManifest | null {
  const { vi, en } = lesson.texts
  if (!vi || !en) return null
  const exercises = lesson.exercises.map(({ value }) => value)
  return {
    id: lesson.id,
    title: { vi: vi.value.title, en: en.value.title },
    minutes: { vi: minutesOf(lesson, vi), en: minutesOf(lesson, en) },
    updated: vi.value.updated,
    help: vi.value.help,
    outcomes: { vi: vi.value.outcomes, en: en.value.outcomes },
    sources: { vi: vi.value.sources, en: en.value.sources },
    sections: vi.outline.sections.map(({ id, title }) => ({
      id,
      title: { vi: title, en: en.outline.sections.find((section) => section.id === id)?.title ?? title },
    })),
    exercises,
    tasks: lesson.tasks.map(({ value }) => value.id),
    cites: citesOf(vi),
    kb: { vi: weigh(lesson, 'vi'), en: weigh(lesson, 'en') },
    hash: lessonVersion(lesson, hash) ?? '',
  }
}

/**
 * Names a lesson's version by all that a reader meets; null while a language is missing. Sign-offs do not
 * change it.
 */
export function lessonVersion(
  { id, texts: { vi, en }, exercises, drawings, shown, tasks }: SourceLesson,
  hash: Hash,
): string | null {
  if (!vi || !en) return null
  const asked = exercises.map(({ value }) => value)
  const drawn = drawings.map(({ name, svg }) => [name, svg])
  // What was signed before lessons showed things keeps its name.
  const entries = [shown, tasks]
    .filter(({ length }) => length > 0)
    .map((list) => list.map(({ value }) => value))
  return hash(JSON.stringify([id, vi.hash, en.hash, asked, drawn, ...entries]))
}

/** True when author, reviewer and approver stand behind the lesson as it is now. */
export function isLessonApproved(lesson: SourceLesson, hash: Hash): boolean {
  const version = lessonVersion(lesson, hash)
  if (version === null || lesson.hasBrokenSignOffs || lesson.hasBrokenExercises || lesson.hasBrokenShown)
    return false
  return isVersionApproved(
    lesson.signOffs.map(({ value }) => value),
    version,
  )
}

function citesOf({ outline }: SourceText): LawReference[] {
  const cited = outline.placed.flatMap(({ name, attributes: { id, art, past } }): [string, LawReference][] =>
    name === 'Law' && id && art
      ? [[`${id} ${art}`, past === undefined ? { id, art } : { id, art, past: true }]]
      : [],
  )
  return [...new Map(cited).values()]
}
