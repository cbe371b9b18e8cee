import type { Option } from '@/domain/content/exercise'
import type { CourseManifest, LessonManifest } from '@/domain/content/manifest'

export const both = (text: string) => ({ vi: text, en: text })

/** Three options; the right one is always b. */
export const buildOptions = (): Option[] =>
  (['a', 'b', 'c'] as const).map((id) => ({
    id,
    text: both(id),
    why: both(`why ${id}`),
    correct: id === 'b',
  }))

/** A lesson with one practice exercise, three recall questions and one task. */
export const buildLesson = (id: string): LessonManifest => ({
  id,
  title: both(id),
  minutes: { vi: 7, en: 6 },
  updated: '2026-11-23',
  help: false,
  outcomes: { vi: [], en: [] },
  sources: { vi: [], en: [] },
  sections: [{ id: 'first', title: both('first') }],
  exercises: [
    { id: 'practice', kind: 'choice', stem: both('practice'), options: buildOptions() },
    ...['r1', 'r2', 'r3'].map((exercise) => ({
      id: exercise,
      kind: 'recall' as const,
      stem: both(exercise),
      options: buildOptions(),
    })),
  ],
  tasks: ['look-up'],
  kb: { vi: 1, en: 1 },
  cites: [],
  hash: id,
})

type CourseInput = { order?: number; visibility?: 'public' | 'internal'; lessons?: string[] }

export const buildCourse = (
  id: string,
  { order = 1, visibility = 'public', lessons = ['01-one', '02-two'] }: CourseInput = {},
): CourseManifest => ({
  id,
  order,
  visibility,
  title: both(`Khóa ${id}`),
  summary: both(id),
  quiz: { draw: 8, passPercent: 80, retakeMinutes: 10 },
  lessons: lessons.map(buildLesson),
  hash: `hash-${id}`,
})
