import { textsIn } from '../lang/in-lang'
import type { Lang } from '../lang/lang'
import type { Exercise, Question } from './exercise'
import { ME, type Shown } from './shown'
import type { SourceLesson } from './source'

/**
 * What a reader meets before the options, in the order of the page: the situation, what it shows, the
 * question.
 */
export const askedTexts = ({ situation, shown, stem }: Exercise | Question, lang: Lang): string[] => [
  ...(situation ? [situation[lang]] : []),
  ...(shown ? shownTexts(shown, lang) : []),
  stem[lang],
]

const codes = new Set(['kind', 'shape', 'need', 'box'])

/** The texts of a shown thing, in its order; the reader's own name in a chat is a word of the page. */
export const shownTexts = (shown: Shown, lang: Lang): string[] =>
  textsIn(shown, lang, codes).filter((text) => text !== ME)

/** What stands in a lesson's text besides the text: what it shows, and its tasks. */
export const drawnTexts = ({ shown, tasks }: Pick<SourceLesson, 'shown' | 'tasks'>, lang: Lang): string[] => [
  ...shown.flatMap(({ value }) => shownTexts(value.show, lang)),
  ...tasks.flatMap(({ value: { title, steps, ask } }) => textsIn([title, steps, ask], lang)),
]
