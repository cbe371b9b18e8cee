import type { Question } from '@/domain/content/exercise'
import { clock } from '@/server/platform/clock'
import { prisma } from '@/server/platform/db'
import { both, buildCourse, buildOptions } from './build-course'

/** Courses that stand in for the real ones in server tests. */
export const sampleCourses = [
  buildCourse('law'),
  buildCourse('conduct'),
  buildCourse('staff', { visibility: 'internal' }),
]

/** Publishes the sample courses with 24 questions each; the right option is always b. */
export async function publishSampleCourses(): Promise<void> {
  await prisma().courseVersion.createMany({
    data: sampleCourses.map((course) => ({
      hash: course.hash,
      courseId: course.id,
      manifest: course,
      isCurrent: true,
      publishedAt: clock.now(),
    })),
  })
  const rows = sampleCourses.flatMap((course) =>
    Array.from({ length: 24 }, (_, index) => {
      const body: Question = {
        id: `q${index}`,
        kind: 'scenario',
        lesson: '01-one',
        section: 'first',
        stem: both(`Q${index}`),
        options: buildOptions(),
      }
      return {
        hash: `${course.id}-q${index}`,
        courseId: course.id,
        questionId: body.id,
        body,
        isCurrent: true,
        publishedAt: clock.now(),
      }
    }),
  )
  await prisma().questionVersion.createMany({ data: rows })
}
