import { type Day, daysBetween } from '../time/calendar'
import type { Content } from './source'

/**
 * A document whose newest search for a replacement is too old, or that nobody searched one of, and what rests
 * on it.
 */
export type StaleLaw = {
  id: string
  file: string
  lastChecked: Day
  /** Days since then. */
  age: number
  isSearched: boolean
  /** Lessons that cite it in any language, and quiz questions that do, as course/id. */
  lessons: string[]
  questions: string[]
}

/** After so many days somebody has to look again whether a document was replaced. */
export const CHECK_EVERY_DAYS = 90

/** The documents in the registry that nobody has looked after for `every` days, or ever, oldest first. */
export function staleLaws({ laws, courses }: Content, today: Day, every = CHECK_EVERY_DAYS): StaleLaw[] {
  return laws
    .map(({ file, value: { id, lastChecked, searched } }) => ({
      id,
      isSearched: searched !== undefined,
      file,
      lastChecked,
      age: daysBetween(lastChecked, today),
      lessons: courses.flatMap((course) =>
        course.lessons
          .filter(({ texts }) =>
            Object.values(texts).some(({ outline }) =>
              outline.placed.some(({ name, attributes }) => name === 'Law' && attributes.id === id),
            ),
          )
          .map((lesson) => `${course.id}/${lesson.id}`),
      ),
      questions: courses.flatMap((course) =>
        course.questions
          .filter(({ value }) => value.law?.some((cited) => cited.id === id))
          .map(({ value }) => `${course.id}/${value.id}`),
      ),
    }))
    .filter(({ age, isSearched }) => age > every || !isSearched)
    .sort((a, b) => b.age - a.age || (a.id < b.id ? -1 : 1))
}
