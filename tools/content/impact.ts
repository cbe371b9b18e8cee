import { z } from 'zod'
import type { Actor } from '@/domain/access/actor'
import { canAnywhere } from '@/domain/access/can'
import { LawReference } from '@/domain/content/exercise'
import {
  type AskedLaw,
  articlesReached,
  type ContentImpact,
  findImpact,
  type QuestionImpact,
  spelledAsInRegistry,
} from '@/domain/content/impact'
import { type Outcome, ok, refuse } from '@/server/platform/command'
import { statement } from '@/server/platform/db'
import { readContent } from './read-content'
import { readSchoolBanks, withSchoolBanks } from './school-banks'

/** Of one course: its completions, and those that rest on the document, with the people behind them. */
export type CourseCompletions = {
  course: string
  /** Published versions of the course whose lessons cite it, and versions of questions that do. */
  versions: number
  questionVersions: number
  completions: number
  /** Completions of a version whose lessons cite it. */
  byLessons: number
  /** Completions whose own quiz asked a question that cites it. */
  byQuiz: number
  /** Either of both: what rests on the document, and how many people. */
  touched: number
  people: number
}
export type LawImpact = ContentImpact & {
  asked: AskedLaw
  /** Items of the school's own banks. */
  ownQuestions: QuestionImpact[]
  completions: CourseCompletions[]
}

const References = z.array(LawReference)

/**
 * What a change of a document touches: texts and items in content/, items of the school's own below `data`,
 * and what people have completed, of any version.
 */
export async function impactOf(
  actor: Actor,
  asked: AskedLaw,
  { root, cacheDir, data }: { root: string; cacheDir: string; data: string },
): Promise<Outcome<LawImpact, 'forbidden'>> {
  if (!canAnywhere(actor, 'system.view')) return refuse('forbidden')
  const { content } = await readContent(root, cacheDir)
  const law = {
    ...asked,
    id: spelledAsInRegistry(
      content.laws.map(({ value }) => value),
      asked.id,
    ),
  }
  const own = withSchoolBanks(content.courses, readSchoolBanks(data), data)
  const asOwn = own.filter((course) => !content.courses.includes(course))
  return ok({
    ...findImpact(content, law),
    asked: law,
    ownQuestions: findImpact({ ...content, courses: asOwn }, law).questions,
    completions: await completionsResting(law),
  })
}

type Citing = { hash: string; course: string; cites: unknown }

/**
 * Versions are few and completions many: which versions cite it is found first, then everything is counted in
 * one statement.
 */
async function completionsResting(law: AskedLaw): Promise<CourseCompletions[]> {
  const citing = (rows: Citing[]) =>
    rows.filter(({ cites }) => articlesReached(References.parse(cites ?? []), law).length > 0)
  const known = JSON.stringify([{ id: law.id }])
  const courses = citing(
    await statement<Citing>(
      'impact-course-versions',
      `SELECT v.hash, v.course_id AS course, jsonb_path_query_array(v.manifest, '$.lessons[*].cites[*]') AS cites FROM course_version v
       WHERE jsonb_path_query_array(v.manifest, '$.lessons[*].cites[*]') @> $1::jsonb`,
      [known],
    ),
  )
  const questions = citing(
    await statement<Citing>(
      'impact-question-versions',
      `SELECT hash, course_id AS course, body->'law' AS cites FROM question_version WHERE body->'law' @> $1::jsonb`,
      [known],
    ),
  )
  const rows = await statement<Omit<CourseCompletions, 'versions' | 'questionVersions'>>(
    'impact-completions',
    `SELECT course, count(*)::int AS completions, count(*) FILTER (WHERE by_lessons)::int AS "byLessons",
       count(*) FILTER (WHERE by_quiz)::int AS "byQuiz", count(*) FILTER (WHERE by_lessons OR by_quiz)::int AS touched,
       count(DISTINCT person_id) FILTER (WHERE by_lessons OR by_quiz)::int AS people
     FROM (
       SELECT c.course_id AS course, c.person_id, c.version_hash = ANY ($1) AS by_lessons,
         c.course_id = ANY ($3) AND EXISTS (SELECT 1 FROM attempt a CROSS JOIN jsonb_array_elements(a.items) AS asked
           WHERE a.person_id = c.person_id AND a.id = c.attempt_id AND asked->>'question' = ANY ($2)) AS by_quiz
       FROM completion c WHERE c.course_id = ANY ($4)
     ) AS seen GROUP BY course ORDER BY course`,
    [hashes(courses), hashes(questions), courseIds(questions), courseIds([...courses, ...questions])],
  )
  return courseIds([...courses, ...questions]).map((course) => ({
    ...(rows.find((row) => row.course === course) ?? {
      completions: 0,
      byLessons: 0,
      byQuiz: 0,
      touched: 0,
      people: 0,
    }),
    course,
    versions: courses.filter((version) => version.course === course).length,
    questionVersions: questions.filter((version) => version.course === course).length,
  }))
}

const hashes = (rows: Citing[]): string[] => rows.map(({ hash }) => hash)
const courseIds = (rows: Citing[]): string[] => [...new Set(rows.map(({ course }) => course))].sort()
