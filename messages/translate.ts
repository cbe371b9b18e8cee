import { IntlMessageFormat } from 'intl-messageformat'
import type { Lang } from '@/domain/lang/lang'
import en from './en.json' with { type: 'json' }
import vi from './vi.json' with { type: 'json' }

type Values = Record<string, string | number | Date | boolean | null | undefined>
type Paths<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}` }[keyof T & string]

/** Every key that both message files hold, as a dotted path. */
export type MessageKey = Paths<typeof vi>
export type Translate = (key: MessageKey, values?: Values) => string

const flatten = (tree: object, prefix = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  )
const texts: Record<Lang, Map<string, string>> = { vi: new Map(flatten(vi)), en: new Map(flatten(en)) }
const formats = new Map<string, IntlMessageFormat>()

/** Returns the function that turns a message key and its values into a sentence of the given language. */
export function translator(lang: Lang): Translate {
  return (key, values) => {
    const text = texts[lang].get(key)
    if (text === undefined) throw new Error(`messages/${lang}.json has no "${key}"`)
    if (!text.includes('{')) return text
    const id = `${lang}:${key}`
    const format =
      formats.get(id) ??
      new IntlMessageFormat(text, lang === 'vi' ? 'vi-VN' : 'en-GB', undefined, { ignoreTag: true })
    formats.set(id, format)
    return String(format.format(values))
  }
}
