import { correctOption, type Option } from '@/domain/content/exercise'
import type { Lang } from '@/domain/lang/lang'

/** What somebody sees who reads the options and nothing else, and which of them is right. */
export type Choice = { texts: string[]; key: number }

/** The options of an item in one language, without stem, situation and explanations. */
export function choiceOf(item: { options: Option[] }, lang: Lang): Choice {
  const correct = correctOption(item)
  return {
    texts: item.options.map(({ text }) => text[lang]),
    key: item.options.indexOf(correct),
  }
}

/** The mean of shares between 0 and 1 in percent, with one decimal; of none it is 0. */
export function meanPercent(shares: readonly number[]): number {
  const sum = shares.reduce((all, share) => all + share, 0)
  return shares.length === 0 ? 0 : Math.round((1000 * sum) / shares.length) / 10
}

/** The words of a text as they are compared: lower case, composed, without signs. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []
