import { langs, type Lang } from '../lang/lang'
import { searchText } from '../text/search-text'
import { askedTexts } from './asked-texts'
import type { Question } from './exercise'
import type { Fault } from './fault'
import { type Content, lineOf, type Located } from './source'

const ALIKE = 0.8

/**
 * No two questions of a bank ask the same. Situation and stem together are the question: “What now?” may
 * return.
 */
export const checkTwins = ({ courses }: Content): Fault[] =>
  courses.flatMap(({ questions }) => langs.flatMap((lang) => twinsOf(questions, lang)))

function twinsOf(questions: Located<Question>[], lang: Lang): Fault[] {
  const asked = questions.map((question) => ({ question, pairs: wordPairs(askedText(question.value, lang)) }))
  return asked.flatMap(({ question, pairs }, i) => {
    const twin = asked.slice(0, i).find((other) => likeness(pairs, other.pairs) >= ALIKE)
    if (!twin) return []
    const message = `asks nearly the same as "${twin.question.value.id}" (${lang})`
    return [
      {
        file: question.file,
        line: lineOf(question, `stem/${lang}`),
        code: 'twin-stem',
        message,
        mend: 'Ask something else, or remove one of the two.',
      },
    ]
  })
}

const askedText = (question: Question, lang: Lang) => askedTexts(question, lang).join(' ')

function wordPairs(text: string): Set<string> {
  const words = searchText(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  return new Set(words.map((word, i) => `${word} ${words[i + 1] ?? ''}`))
}

/** The Dice coefficient of two sets: 1 for equal, 0 for nothing shared. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 1
  let shared = 0
  for (const item of a) if (b.has(item)) shared++
  return (2 * shared) / (a.size + b.size)
}
