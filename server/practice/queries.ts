import type { Actor } from '@/domain/access/actor'
import type { CourseManifest } from '@/domain/content/manifest'
import { openQuestions, type PublishedQuestion } from '@/server/courses/question-bank'
import { SCHOOL } from '@/server/courses/school-bank-sql'
import { statement } from '@/server/platform/db'
import { mayRead } from '@/server/progress/may-learn'

/**
 * What may be practised in a course: the public questions in force, where the school's own bank asks the
 * quiz. Without such a bank the public one asks it, and practice would hand out the quiz. A public question
 * that the school has taken over under its id is left to the quiz.
 */
async function practiceHashes(courseId: string): Promise<string[]> {
  const rows = await statement<{ hash: string }>(
    'practice',
    `SELECT open.hash FROM question_version open
     WHERE open.course_id = $1 AND open.is_current AND open.source = 'folder'
       AND EXISTS (SELECT FROM question_version own
         WHERE own.course_id = $1 AND own.is_current AND own.source = $2)
       AND NOT EXISTS (SELECT FROM question_version own
         WHERE own.course_id = $1 AND own.is_current AND own.source = $2 AND own.question_id = open.question_id)
     ORDER BY open.question_id`,
    [courseId, SCHOOL],
  )
  return rows.map(({ hash }) => hash)
}

/** Whether the actor finds practice in a course. */
export const hasPractice = async (actor: Actor, course: CourseManifest): Promise<boolean> =>
  (await mayRead(actor, course)) && (await practiceHashes(course.id)).length > 0

/** The questions that the actor may practise in a course; none where there is no practice. */
export async function practiceQuestions(actor: Actor, course: CourseManifest): Promise<PublishedQuestion[]> {
  if (!(await mayRead(actor, course))) return []
  return openQuestions(await practiceHashes(course.id))
}
