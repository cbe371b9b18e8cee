import type { Fault } from './fault'
import type { Content, SourceCourse } from './source'

/** Mistakes with which a page or a quiz could not work; the others are matters of quality. */
const breaking = new Set([
  'syntax',
  'frontmatter',
  'missing-file',
  'missing-translation',
  'missing-explanation',
  'format',
  'unknown-key',
  'one-correct',
  'option-count',
  'option-ids',
  'folder-name',
  'no-lessons',
  'unknown-component',
  'missing-attribute',
  'expression',
  'import',
  'link',
  'drawing',
  'unknown-drawing',
  'unknown-exercise',
  'unknown-shown',
  'not-shown',
  'not-placed',
  'twin-id',
  'unknown-law',
  'unknown-article',
  'unknown-lesson',
  'unknown-section',
  'replaced-law',
  'form-count',
  'form-half',
  'form-twin',
])

/** A signature that cannot be read leaves its lesson unapproved; the lesson itself still works. */
export const isBreaking = ({ code, file }: Fault): boolean =>
  breaking.has(code) && !file.endsWith('/review.yaml')

/**
 * A draft of the courses without what is broken: lessons, questions, forms and courses that have a
 * breaking fault are left out.
 */
export function withoutBroken(content: Content, faults: readonly Fault[]): Content {
  const broken = faults.filter(isBreaking)
  const isWhole = (folder: string) => !broken.some(({ file }) => file.startsWith(`${folder}/`))
  const courses = content.courses.map((course): SourceCourse => {
    const lessons = course.lessons.filter(({ folder, texts: { vi, en } }) => vi && en && isWhole(folder))
    const questions = course.questions.filter(
      ({ file, lines, value }) =>
        lessons.some(({ id }) => id === value.lesson) &&
        !broken.some((fault) => fault.file === file && Object.values(lines).includes(fault.line)),
    )
    const forms = isWhole(`content/courses/${course.id}/forms`) ? course.forms : { a: [], b: [] }
    return { ...course, lessons, questions, forms }
  })
  return { ...content, courses: courses.filter(({ lessons }) => lessons.length > 0) }
}
