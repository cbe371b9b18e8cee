import { checkContent } from '@/domain/content/check-content'
import { byPlace, type Fault } from '@/domain/content/fault'
import { readContent } from './read-content'

export type ContentReport = { courses: number; lessons: number; questions: number; laws: number; errors: Fault[] }

/** Reads content/ and answers what is there and every mistake in it. */
export async function checkFolder(root: string, cacheDir: string): Promise<ContentReport> {
  const { content, faults } = await readContent(root, cacheDir)
  const { courses, laws } = content
  return {
    courses: courses.length,
    lessons: courses.reduce((sum, { lessons }) => sum + lessons.length, 0),
    questions: courses.reduce((sum, { questions }) => sum + questions.length, 0),
    laws: laws.length,
    errors: [...faults, ...checkContent(content)].sort(byPlace),
  }
}
