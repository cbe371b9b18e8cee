import type { Question } from './exercise'
import type { Located, SourceCourse } from './source'

/** A school's own questions of a course, as far as they could be read. */
export type OwnBank = { courseId: string; questions: Located<Question>[]; isBroken: boolean }

/** Where the questions of a course stand, in the repository and in a school's own folder. */
export const bankFolder = (courseId: string): string => `content/courses/${courseId}/questions`

/** The course as its learners meet it: the public lessons with the school's own questions. */
export const layBank = (course: SourceCourse, { questions, isBroken }: OwnBank): SourceCourse => ({
  ...course,
  questions,
  hasBrokenQuestions: isBroken,
})
