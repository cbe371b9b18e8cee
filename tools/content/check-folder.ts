import fs from 'node:fs'
import path from 'node:path'
import { checkContent } from '@/domain/content/check-content'
import { checkSignOffs } from '@/domain/content/check-sign-offs'
import { byPlace, type Fault } from '@/domain/content/fault'
import { isLessonApproved } from '@/domain/content/make-manifest'
import type { Content } from '@/domain/content/source'
import { dayIn } from '@/domain/time/calendar'
import { clock } from '@/server/platform/clock'
import { sha256 } from '@/server/platform/hash'
import { COMPETENCE_PAGE, competencePage } from '../docs/competence-page'
import { checkCues } from './cues/check-cues'
import { checkFormCues } from './cues/check-form-cues'
import { readContent } from './read-content'

export type ContentReport = {
  courses: number
  lessons: number
  approved: number
  questions: number
  laws: number
  errors: Fault[]
}

/** Where the next day begins first: what lies after its day has come nowhere. */
const EARLIEST_ZONE = 'Pacific/Kiritimati'

/** Reads content/ and answers what is there and every mistake in it. */
export async function checkFolder(root: string, cacheDir: string): Promise<ContentReport> {
  const { content, faults } = await readContent(root, cacheDir)
  const { courses, laws } = content
  const lessons = courses.flatMap((course) => course.lessons)
  const signOffFaults = checkSignOffs(content, dayIn(clock.now(), EARLIEST_ZONE))
  return {
    courses: courses.length,
    lessons: lessons.length,
    approved: lessons.filter((lesson) => isLessonApproved(lesson, sha256)).length,
    questions: courses.reduce((sum, { questions }) => sum + questions.length, 0),
    laws: laws.length,
    errors: [
      ...faults,
      ...checkContent(content),
      ...checkCues(courses),
      ...checkFormCues(courses),
      ...signOffFaults,
      ...oldPage(root, content),
    ].sort(byPlace),
  }
}

/** A folder of courses need not have the page; where it stands, it says what the lessons say. */
function oldPage(root: string, content: Content): Fault[] {
  const file = path.join(root, COMPETENCE_PAGE)
  if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') === competencePage(content)) return []
  return [
    {
      file: COMPETENCE_PAGE,
      line: 1,
      code: 'old-page',
      message: 'the page is older than the lessons that it counts',
      mend: 'Run npm run content:competences.',
    },
  ]
}
