import type { Lang } from '../lang/lang'

type Place = { id: string; visibility: 'public' | 'internal' }

/** Public courses are read by anyone, internal ones behind the sign-in. */
export const coursePath = (lang: Lang, { id, visibility }: Place): string =>
  `/${lang}/${visibility === 'public' ? 'courses' : 'training'}/${id}`

export const lessonPath = (lang: Lang, course: Place, lessonId: string, section?: string): string =>
  `${coursePath(lang, course)}/${lessonId}${section ? `#${section}` : ''}`

/** Practice in a course; `place` is where one is in it, nothing the start of a new order. */
export const practicePath = (
  lang: Lang,
  course: Pick<Place, 'id'>,
  place: Readonly<Record<string, string>> = {},
): string =>
  `/${lang}/practice/${course.id}${Object.keys(place).length ? `?${new URLSearchParams(place)}` : ''}`

export const quizPath = (lang: Lang, course: Pick<Place, 'id'>): string => `/${lang}/quiz/${course.id}`

/** The two forms of a course: the one that may be judged now, or what came of them. */
export const gaugePath = (lang: Lang, course: Pick<Place, 'id'>): string => `/${lang}/gauge/${course.id}`

/** The six questions at the head of the course. */
export const testOutPath = (lang: Lang, course: Pick<Place, 'id'>): string => `/${lang}/test-out/${course.id}`
