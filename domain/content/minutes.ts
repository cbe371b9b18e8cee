import type { Lang } from '../lang/lang'
import { askedTexts, drawnTexts } from './asked-texts'
import type { Exercise, Question } from './exercise'
import type { SourceLesson, SourceText } from './source'

/** Words a minute in English, syllables a minute in Vietnamese. */
const pace: Record<Lang, number> = { vi: 240, en: 180 }

/** Words of a text (in Vietnamese: syllables); signs alone do not count. */
export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/** How many words exercises or questions ask with, and offer to choose from. */
const wordsOf = (items: readonly (Exercise | Question)[], lang: Lang): number =>
  items
    .flatMap((item) => [...askedTexts(item, lang), ...item.options.map(({ text }) => text[lang])])
    .reduce((sum, text) => sum + countWords(text), 0)

/** The minutes that reading these takes, without a moment to think. */
export const readingMinutes = (items: readonly (Exercise | Question)[], lang: Lang): number =>
  wordsOf(items, lang) / pace[lang]

/**
 * The minutes a lesson takes: its text and what its exercises ask at reading pace, and half a minute to think
 * about each.
 */
export function lessonMinutes(words: number, exercises: readonly Exercise[], lang: Lang): number {
  const total = words + wordsOf(exercises, lang)
  return Math.max(1, Math.round(total / pace[lang] + exercises.length / 2))
}

/**
 * The minutes of a lesson as it stands in the folder. What is folded away, a task's answer and its twin
 * without a line are for who opens them; a task takes a minute besides its words.
 */
export const minutesOf = (
  { exercises, shown, tasks }: Pick<SourceLesson, 'exercises' | 'shown' | 'tasks'>,
  { outline, lang }: Pick<SourceText, 'outline' | 'lang'>,
): number => {
  const drawn = drawnTexts({ shown, tasks }, lang).reduce((sum, text) => sum + countWords(text), 0)
  const asked = exercises.map(({ value }) => value)
  return lessonMinutes(outline.words + drawn + tasks.length * pace[lang], asked, lang)
}
