import type { Question } from '@/domain/content/exercise'
import type { CourseManifest, LessonManifest } from '@/domain/content/manifest'
import { clock } from '@/server/platform/clock'
import { prisma } from '@/server/platform/db'

const both = (text: string) => ({ vi: text, en: text })
const options = (['a', 'b', 'c'] as const).map((id) => ({ id, text: both(id), why: both(`why ${id}`), correct: id === 'b' }))

const lesson = (id: string): LessonManifest => ({
  id,
  title: both(id),
  minutes: { vi: 8, en: 8 },
  updated: '2026-11-23',
  help: false,
  outcomes: { vi: [], en: [] },
  sources: { vi: [], en: [] },
  sections: [{ id: 'first', title: both('first') }],
  exercises: [
    { id: 'practice', kind: 'choice', stem: both('practice'), options },
    ...['r1', 'r2', 'r3'].map((exercise) => ({ id: exercise, kind: 'recall' as const, stem: both(exercise), options })),
  ],
  kb: { vi: 1, en: 1 },
  hash: id,
})

/** A course of two lessons and 24 questions; the right option is always b. */
export const sampleCourse = (id: string, visibility: 'public' | 'internal' = 'public'): CourseManifest => ({
  id,
  order: 1,
  visibility,
  title: both(`Khóa ${id}`),
  summary: both(id),
  quiz: { draw: 8, passPercent: 80, retakeMinutes: 10 },
  lessons: [lesson('01-one'), lesson('02-two')],
  hash: `hash-${id}`,
})

export const sampleCourses = [sampleCourse('law'), sampleCourse('conduct'), sampleCourse('staff', 'internal')]

/** Publishes the questions of the sample courses. */
export async function publishSampleQuestions(): Promise<void> {
  const rows = sampleCourses.flatMap((course) =>
    Array.from({ length: 24 }, (_, index) => {
      const body: Question = { id: `q${index}`, kind: 'scenario', lesson: '01-one', section: 'first', stem: both(`Q${index}`), options }
      return { hash: `${course.id}-q${index}`, courseId: course.id, questionId: body.id, body, isCurrent: true, publishedAt: clock.now() }
    }),
  )
  await prisma().questionVersion.createMany({ data: rows })
}
