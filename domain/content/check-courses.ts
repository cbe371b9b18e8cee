import { langs } from '../lang/lang'
import { Slug } from './slug'
import type { Fault } from './fault'
import { type Content, lineOf, type SourceCourse, type SourceLesson } from './source'
import { laterTwins } from './twin-ids'

const RECALLS = 3
const lessonFolder = /^\d\d-/

/** Rules about folders, places in the catalogue, and what a course and a lesson must hold. */
export const checkCourses = ({ courses }: Content): Fault[] => [
  ...sharedOrders(courses),
  ...courses.flatMap(checkCourse),
]

function sharedOrders(courses: SourceCourse[]): Fault[] {
  return laterTwins(courses, ({ order }) => order).map((course) => ({
    file: course.file,
    line: lineOf(course, 'order'),
    code: 'twin-order',
    message: `order ${course.value.order} is already taken by another course`,
    mend: 'Give each course its own `order`.',
  }))
}

function checkCourse(course: SourceCourse): Fault[] {
  const faults: Fault[] = []
  const add = (code: string, message: string, mend: string, path = '') =>
    faults.push({ file: course.file, line: lineOf(course, path), code, message, mend })
  if (!Slug.safeParse(course.id).success)
    add(
      'folder-name',
      `the folder name "${course.id}" is not lower-case ASCII words joined by hyphens`,
      'Rename the folder before it is published.',
    )
  if (course.lessons.length === 0)
    add(
      'no-lessons',
      'the course has no lesson',
      'Add a folder such as 01-first-lesson with vi.mdx, en.mdx and exercises.yaml.',
    )
  const { draw } = course.value.quiz
  if (!course.hasBrokenQuestions && course.questions.length < 3 * draw)
    add(
      'small-bank',
      `the bank holds ${course.questions.length} questions; drawing ${draw} needs at least ${3 * draw}`,
      `Write ${3 * draw - course.questions.length} more, or draw fewer.`,
      'quiz/draw',
    )
  const there = course.lessons.map(({ id }) => id)
  const { lessons: order } = course.value
  if (order && (order.length !== there.length || there.some((id) => !order.includes(id))))
    add(
      'lesson-order',
      '`lessons` does not name each lesson of the course once',
      `Name each once, in the order of the course: ${there.join(', ')}; or leave it out.`,
      'lessons',
    )
  return [...faults, ...course.lessons.flatMap(checkLesson)]
}

function checkLesson(lesson: SourceLesson): Fault[] {
  const faults: Fault[] = []
  const add = (file: string, code: string, message: string, mend: string) =>
    faults.push({ file, line: 1, code, message, mend })
  if (!lessonFolder.test(lesson.id) || !Slug.safeParse(lesson.id).success)
    add(
      lesson.folder,
      'folder-name',
      `"${lesson.id}" is not two digits and a name`,
      'Name lesson folders like 01-what-is-in-force.',
    )
  for (const lang of langs) {
    if (lesson.texts[lang] || lesson.broken.includes(lang)) continue
    add(
      `${lesson.folder}/${lang}.mdx`,
      'missing-translation',
      `${lang}.mdx is missing`,
      'Write the lesson in this language with the same structure.',
    )
  }
  const recalls = lesson.exercises.filter(({ value }) => value.kind === 'recall').length
  if (!lesson.hasBrokenExercises && recalls !== RECALLS)
    add(
      `${lesson.folder}/exercises.yaml`,
      'recall-count',
      `the lesson has ${recalls} recall questions`,
      `A lesson has exactly ${RECALLS}.`,
    )
  return faults
}
