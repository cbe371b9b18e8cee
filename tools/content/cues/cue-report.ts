import type { SourceCourse } from '@/domain/content/source'
import { type Lang, langs } from '@/domain/lang/lang'
import { type Choice, choiceOf, meanPercent } from './choice'
import { guessByLearning } from './guess-by-learning'
import { guessByRules } from './guess-by-rules'

/** How surely one item is found from its options alone, from 0 to 1. */
export type ItemCue = {
  course: string
  file: string
  id: string
  chance: number
  rules: number
  learned: number
}
/** The same over several items, in percent. */
export type CueShare = { items: number; chance: number; rules: number; learned: number }
/** In how many percent of a file's items the right option alone is the longest, or the shortest. */
export type LengthShare = { longest: number; shortest: number }
export type CueReport = {
  all: Record<Lang, CueShare>
  courses: ({ course: string } & Record<Lang, CueShare>)[]
  files: ({ file: string; items: number } & Record<Lang, LengthShare>)[]
  items: Record<Lang, ItemCue[]>
}

type Bank = Pick<SourceCourse, 'id' | 'questions'>
type Questions = Bank['questions']

/**
 * How far every bank (or those `asked`) gives its answers away: to a fixed rule of test-wise readers, to a
 * reader who learned how the other courses word what is right, and by length. The same banks give the same
 * report.
 */
export function cueReport(banks: readonly Bank[], asked: readonly Bank[] = banks): CueReport {
  const items = { vi: itemCues(banks, asked, 'vi'), en: itemCues(banks, asked, 'en') }
  const shareIn = (lang: Lang, course: string) =>
    shareOf(items[lang].filter((item) => item.course === course))
  return {
    all: { vi: shareOf(items.vi), en: shareOf(items.en) },
    courses: asked.map(({ id }) => ({ course: id, vi: shareIn('vi', id), en: shareIn('en', id) })),
    files: asked.flatMap(({ questions }) => fileShares(questions)),
    items,
  }
}

const itemCues = (banks: readonly Bank[], asked: readonly Bank[], lang: Lang): ItemCue[] =>
  asked.flatMap((bank) => {
    const choices = choicesOf(bank.questions, lang)
    const others = banks
      .filter((other) => other !== bank)
      .flatMap(({ questions }) => choicesOf(questions, lang))
    const rules = guessByRules(choices, lang)
    const learned = guessByLearning(choices, others)
    return bank.questions.map(({ file, value }, i) => ({
      course: bank.id,
      file,
      id: value.id,
      chance: 1 / value.options.length,
      rules: rules[i] ?? 0,
      learned: learned[i] ?? 0,
    }))
  })

const shareOf = (items: readonly ItemCue[]): CueShare => ({
  items: items.length,
  chance: meanPercent(items.map(({ chance }) => chance)),
  rules: meanPercent(items.map(({ rules }) => rules)),
  learned: meanPercent(items.map(({ learned }) => learned)),
})

const choicesOf = (questions: Questions, lang: Lang): Choice[] =>
  questions.map(({ value }) => choiceOf(value, lang))

function fileShares(questions: Questions): CueReport['files'] {
  const files = [...new Set(questions.map(({ file }) => file))]
  return files.map((file) => {
    const inside = questions.filter((question) => question.file === file)
    return { file, items: inside.length, ...lengthShares(inside) }
  })
}

function lengthShares(questions: Questions): Record<Lang, LengthShare> {
  const share = (lang: Lang): LengthShare => {
    const choices = choicesOf(questions, lang)
    return {
      longest: meanPercent(choices.map((choice) => isKeyAlone(choice, Math.max))),
      shortest: meanPercent(choices.map((choice) => isKeyAlone(choice, Math.min))),
    }
  }
  return { vi: share(langs[0]), en: share(langs[1]) }
}

/** 1 when the right option alone has the most (or the fewest) characters. */
function isKeyAlone({ texts, key }: Choice, pick: (...lengths: number[]) => number): 0 | 1 {
  const lengths = texts.map(({ length }) => length)
  const picked = pick(...lengths)
  return lengths[key] === picked && lengths.filter((length) => length === picked).length === 1 ? 1 : 0
}
