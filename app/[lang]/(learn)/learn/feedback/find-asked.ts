import type { Actor } from '@/domain/access/actor'
import type { Exercise } from '@/domain/content/exercise'
import type { CourseManifest, LessonManifest } from '@/domain/content/manifest'
import { asExercise, PracticePlace, practiceQuery } from '@/domain/quiz/practice'
import { findCourse } from '@/server/courses/catalogue'
import { practiceQuestions } from '@/server/practice/queries'
import { mayRead } from '@/server/progress/may-learn'

type Query = Record<string, string | string[] | undefined>
export type Asked = {
  course: CourseManifest
  lesson: LessonManifest
  exercise: Exercise
  /** Where in the practice of the course it was asked; a lesson asked it otherwise. */
  practice?: Record<string, string>
}

/** The question of practice or exercise of a lesson that an answered form names; null for anything else. */
export async function findAsked(actor: Actor, query: Query): Promise<Asked | null> {
  const course = await findCourse(String(query.course))
  if (!course || !(await mayRead(actor, course))) return null
  const place = PracticePlace.parse(query)
  const question = place.seed
    ? (await practiceQuestions(actor, course)).find(({ body }) => body.id === query.exercise)?.body
    : undefined
  const lesson = course.lessons.find(({ id }) => id === (place.seed ? question?.lesson : query.lesson))
  const exercise = question ? asExercise(question) : lesson?.exercises.find(({ id }) => id === query.exercise)
  if (!lesson || !exercise) return null
  return { course, lesson, exercise, practice: question && practiceQuery(place) }
}
