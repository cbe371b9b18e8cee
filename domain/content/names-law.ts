import { langs } from '../lang/lang'
import { askedTexts } from './asked-texts'
import type { Exercise, Question } from './exercise'
import type { Law } from './law'

type Named = Pick<Law, 'id'> & Partial<Pick<Law, 'kind' | 'short'>>

const kindWords: Record<Law['kind'], string> = {
  law: 'Luật|Law',
  code: 'Bộ luật|Code',
  decree: 'Nghị định|NĐ|Decree',
  decision: 'Quyết định|QĐ|Decision',
  circular: 'Thông tư|TT|Circular',
  constitution: '',
}

/**
 * True when a plain text speaks of a document: by its number, by its kind and short number (“Nghị định
 * 330”), or by its short name. With an article, the text must speak of that article too. It finds places to
 * look at; it proves nothing.
 */
export function namesLaw(text: string, law: Named, art?: string): boolean {
  return (art === undefined || namesArticle(text, art)) && patterns(law).some((pattern) => pattern.test(text))
}

/** “Điều 12.2”, and also the second of “Điều 9, 10”. */
function namesArticle(text: string, art: string): boolean {
  const [article] = art.split('.')
  const earlier = '(\\d+[a-zđ]?(\\.[\\da-zđ]+)*(, | và | and ))*'
  return new RegExp(`(Điều|Articles?|Art\\.) ${earlier}${article}(?![\\da-zđ])`).test(text)
}

function patterns({ id, kind, short }: Named): RegExp[] {
  const [number = '', year = ''] = id.split('/')
  const names = langs.flatMap((lang) => (short ? [exactly(short[lang])] : []))
  if (kind === 'constitution') return [...names, /Hiến pháp|Constitution/]
  if (!/^\d+$/.test(number)) return [...names, exactly(id)]
  const numbered = /^\d{4}$/.test(year) ? new RegExp(`(?<!\\d)${number}/${year}(?!\\d)`) : exactly(id)
  const words = kind ? kindWords[kind] : Object.values(kindWords).filter(Boolean).join('|')
  return [...names, numbered, new RegExp(`(^|[^\\p{L}])(${words}) (số |No\\.? )?${number}(?![\\d/])`, 'u')]
}

const exactly = (text: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\d])${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\d])`, 'u')

/** Every word of an exercise or question, in both languages. */
export const textsOf = (item: Exercise | Question): string =>
  langs
    .flatMap((lang) => [
      ...askedTexts(item, lang),
      ...item.options.flatMap(({ text, why }) => [text[lang], why[lang]]),
    ])
    .join('\n')
