import type { Question } from '@/domain/content/exercise'
import type { CourseManifest } from '@/domain/content/manifest'
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
  for (const course of sampleCourses) await publishCourse(course, Array<string>(24).fill('01-one'))
}

/** Publishes a course with a question about each of these lessons; the right option is always b. */
export async function publishCourse(course: CourseManifest, asked: readonly string[]): Promise<void> {
  const published = { courseId: course.id, isCurrent: true, publishedAt: clock.now() }
  await prisma().courseVersion.create({ data: { ...published, hash: course.hash, manifest: course } })
  await prisma().questionVersion.createMany({
    data: asked.map((lesson, index) => {
      const body: Question = {
        id: `q${index}`,
        kind: 'scenario',
        lesson,
        section: 'first',
        stem: both(`Q${index}`),
        options: buildOptions(),
      }
      return { ...published, hash: `${course.id}-q${index}`, questionId: body.id, body }
    }),
  })
}
