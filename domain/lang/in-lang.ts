import { Bilingual, type Lang } from './lang'

/** A value whose texts in both languages have become texts in one. */
export type InLang<T> = T extends Bilingual
  ? string
  : T extends readonly (infer Item)[]
    ? InLang<Item>[]
    : T extends object
      ? { [Key in keyof T]: InLang<T[Key]> }
      : T

/** The same value in one language: every text in both becomes the one that is read, at any depth. */
export const inLang = <T>(value: T, lang: Lang): InLang<T> => translate(value, lang) as InLang<T>

function translate(value: unknown, lang: Lang): unknown {
  if (Array.isArray(value)) return value.map((item) => translate(item, lang))
  if (typeof value !== 'object' || value === null) return value
  const text = Bilingual.safeParse(value)
  if (text.success) return text.data[lang]
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, translate(item, lang)]))
}

/**
 * Every text of a value in one language, in the order in which it stands there; what stands under `codes` is
 * none.
 */
export function textsIn(value: unknown, lang: Lang, codes: ReadonlySet<string> = new Set()): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, lang, codes))
  if (typeof value !== 'object' || value === null) return []
  const text = Bilingual.safeParse(value)
  if (text.success) return [text.data[lang]]
  return Object.entries(value).flatMap(([key, item]) => (codes.has(key) ? [] : textsIn(item, lang, codes)))
}
