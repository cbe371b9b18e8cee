import { type Lang, langs } from '../lang/lang'
import type { Exercise, Question } from './exercise'
import type { Fault } from './fault'
import { type Content, lineOf, type Located } from './source'

const vietnamese = (words: string) => new RegExp(`(^|[^\\p{L}])(${words})([^\\p{L}]|$)`, 'u')

/** Stems that ask for what is not so. */
const negative: Record<Lang, RegExp[]> = {
  vi: [
    vietnamese('KHÔNG|NGOẠI TRỪ|TRỪ'),
    /ngoại trừ/iu,
    // “Việc nào không nên làm?”, “Điều nào sau đây sai?”, but not “Nguồn nào đúng, nguồn nào sai?”
    /(^|[^\p{L}])(nào|gì|đâu)( (dưới đây|sau đây|ở trên))?( (là|thì))? (không|chưa|sai)([^\p{L}]|$)(?<!đúng.*)/iu,
  ],
  en: [
    /(^|[^A-Za-z])(NOT|EXCEPT)([^A-Za-z]|$)/,
    /\b(which|what)\b(\s+[^\s.?!]+){0,6}?\s+((is|are|was|were|does|do|did|should|would|can|may|must|will|has|have)\s+(not|never)|(is|are|does|do|should|would|ca|wo|has|have)n['’]t)\b/i,
    /\bwhich\b(\s+[^\s.?!]+){0,5}?\s+(is|are)\s+(incorrect|wrong|false|untrue)\b/i,
    /\bexcept\b[^.!]*\?/i,
  ],
}

/** Options that speak about the other options. */
const catchAll: Record<Lang, RegExp[]> = {
  vi: [
    /^(tất cả|cả (hai|ba|2|3))( (các|những))?( (đáp án|phương án|lựa chọn|ý|câu|điều|cách))?( (trên|ở trên|này|kia|đều|đúng|sai))*[.!]?$/iu,
    /^cả [a-d]((, | và | lẫn )[a-d])+/iu,
    /(tất cả|không có|không)( (các|những))? (đáp án|phương án|lựa chọn)( (nào|trên|ở trên|này|đều|đúng))+/iu,
    /^không (có )?(ý|câu|điều) nào( (ở )?trên)?( đúng)?[.!]?$/iu,
  ],
  en: [
    /\b(all|none|any|both) of (the )?(above|these|them|options|answers)\b/i,
    /^(all|none|both)[.!]?$/i,
    /\bboth [a-d] and [a-d]\b/i,
  ],
}

/**
 * Stems ask positively, and no option points at the others. For the bank and for the exercises in lessons.
 */
export const checkWording = ({ courses }: Content): Fault[] =>
  courses.flatMap(({ questions, lessons }) =>
    [...questions, ...lessons.flatMap(({ exercises }) => exercises)].flatMap(checkItem),
  )

function checkItem(item: Located<Question | Exercise>): Fault[] {
  const fault = (path: string, code: string, message: string, mend: string): Fault => ({
    file: item.file,
    line: lineOf(item, path),
    code,
    message,
    mend,
  })
  return langs.flatMap((lang) => {
    const stem = item.value.stem[lang]
    const stemFaults = isNegative(stem, lang)
      ? [
          fault(
            `stem/${lang}`,
            'negative-stem',
            `"${stem}" asks for what is not so`,
            'Ask for what is right, or for the next step.',
          ),
        ]
      : []
    const optionFaults = item.value.options.flatMap(({ text }, i) =>
      isCatchAll(text[lang], lang)
        ? [
            fault(
              `options/${i}/text/${lang}`,
              'catch-all',
              `"${text[lang]}" points at the other options`,
              'Write an option that stands by itself.',
            ),
          ]
        : [],
    )
    return [...stemFaults, ...optionFaults]
  })
}

export const isNegative = (stem: string, lang: Lang): boolean =>
  negative[lang].some((pattern) => pattern.test(stem))
export const isCatchAll = (option: string, lang: Lang): boolean =>
  catchAll[lang].some((pattern) => pattern.test(option.trim()))
