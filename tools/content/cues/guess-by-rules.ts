import type { Lang } from '@/domain/lang/lang'
import { type Choice, wordsOf } from './choice'

/** Words by which a test-wise reader rules an option out without knowing the matter. */
const reasons: Record<Lang, string[]> = {
  vi: ['vì', 'bởi', 'do vậy', 'cho nên'],
  en: ['because', 'since', 'as it', 'as they', 'as the', 'as you', 'as this', 'as that'],
}
const excuses: Record<Lang, string[]> = {
  vi: [
    'cho nhanh',
    'cho chắc',
    'cho vui',
    'cho tiện',
    'cho gọn',
    'cho xong',
    'cho yên',
    'khỏi',
    'miễn',
    'không cần',
    'chỉ cần',
    'dù sao',
    'đằng nào',
  ],
  en: [
    'to be safe',
    'to be quick',
    'to be sure',
    'just to',
    'no need',
    'need not',
    'as long as',
    'anyway',
    'not necessary',
    'just in case',
  ],
}
const absolutes: Record<Lang, string[]> = {
  vi: [
    'mọi',
    'tất cả',
    'luôn',
    'không bao giờ',
    'chắc chắn',
    'hoàn toàn',
    'tuyệt đối',
    'bất cứ',
    'bất kỳ',
    'bất kể',
    'ai cũng',
    'không ai',
    'duy nhất',
  ],
  en: [
    'all',
    'always',
    'never',
    'every',
    'any',
    'only',
    'nobody',
    'everyone',
    'everybody',
    'completely',
    'certainly',
    'entirely',
    'whatever',
    'simply',
  ],
}

/**
 * How surely a fixed rule finds the right option of each item: it drops options that give a reason, then
 * those that excuse or exaggerate, then the longest, and guesses among what is left.
 */
export const guessByRules = (choices: readonly Choice[], lang: Lang): number[] =>
  choices.map(({ texts, key }) => {
    const left = leftByRules(texts, lang)
    return left.includes(key) ? 1 / left.length : 0
  })

/** The places of the options that a test-wise reader still thinks possible: never none. */
export function leftByRules(texts: readonly string[], lang: Lang): number[] {
  let left = texts.map((_, place) => place)
  const drop = (isDropped: (place: number) => boolean) => {
    const kept = left.filter((place) => !isDropped(place))
    if (kept.length > 0) left = kept
  }
  const says = (phrases: string[]) => (place: number) => hasPhrase(texts[place] ?? '', phrases)
  drop(says(reasons[lang]))
  drop(says([...excuses[lang], ...absolutes[lang]]))
  if (left.length > 1) drop(isLongest(texts, left))
  return left
}

function hasPhrase(text: string, phrases: readonly string[]): boolean {
  const words = ` ${wordsOf(text).join(' ')} `
  return phrases.some((phrase) => words.includes(` ${phrase} `))
}

/** Tells the one longest of the options at `left`; of equals none is. */
function isLongest(texts: readonly string[], left: readonly number[]) {
  const lengths = left.map((place) => (texts[place] ?? '').length)
  const most = Math.max(...lengths)
  const alone = lengths.filter((length) => length === most).length === 1
  return (place: number) => alone && (texts[place] ?? '').length === most
}
