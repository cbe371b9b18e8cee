import type { Lang } from '../lang/lang'
import type { Exercise } from './exercise'

/** Words a minute in English, syllables a minute in Vietnamese. */
const pace: Record<Lang, number> = { vi: 240, en: 180 }

/** Words of a text (in Vietnamese: syllables); signs alone do not count. */
export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/** The minutes a lesson takes: its text and what its exercises ask at reading pace, and half a minute to think about each. */
export function lessonMinutes(words: number, exercises: readonly Exercise[], lang: Lang): number {
  const asked = exercises.flatMap(({ situation, stem, options }) => [
    situation?.[lang] ?? '',
    stem[lang],
    ...options.map(({ text }) => text[lang]),
  ])
  const total = words + asked.reduce((sum, text) => sum + countWords(text), 0)
  return Math.max(1, Math.round(total / pace[lang] + exercises.length / 2))
}
