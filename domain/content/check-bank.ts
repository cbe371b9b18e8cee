import { type Lang, langs } from '../lang/lang'
import { correctOption, type Option, type Question } from './exercise'
import type { Fault } from './fault'
import { type Content, lineOf, type Located, type SourceCourse } from './source'
import { laterTwins } from './twin-ids'

const MOST = 0.4
/** Below this a share says nothing; the bank is too small anyway. */
const FEWEST = 10

/**
 * A guesser gains nothing: the correct option has no favourite place and is not the longest. Ids and
 * references hold.
 */
export const checkBank = ({ courses }: Content): Fault[] =>
  courses.flatMap((course) => [...checkIds(course), ...checkLinks(course), ...checkBalance(course)])

const checkIds = ({ questions }: SourceCourse): Fault[] =>
  laterTwins(questions, ({ id }) => id).map((question) =>
    at(
      question,
      'id',
      'twin-id',
      `a second question has the id "${question.value.id}"`,
      'Give each question of a course its own id, never used before.',
    ),
  )

function checkLinks({ questions, lessons }: SourceCourse): Fault[] {
  return questions.flatMap((question) => {
    const lesson = lessons.find(({ id }) => id === question.value.lesson)
    if (!lesson)
      return [
        at(
          question,
          'lesson',
          'unknown-lesson',
          `there is no lesson "${question.value.lesson}"`,
          `Name one of: ${lessons.map(({ id }) => id).join(', ')}.`,
        ),
      ]
    const sections = lesson.texts.vi?.outline.sections.map(({ id }) => id)
    if (!sections || sections.includes(question.value.section)) return []
    return [
      at(
        question,
        'section',
        'unknown-section',
        `lesson ${lesson.id} has no section "${question.value.section}"`,
        `Name one of: ${sections.join(', ')}.`,
      ),
    ]
  })
}

function checkBalance({ questions }: SourceCourse): Fault[] {
  if (questions.length < FEWEST) return []
  const limit = Math.floor(questions.length * MOST)
  const positions = [0, 1, 2, 3].flatMap((position) => {
    const there = questions.filter(
      ({ value }) => value.options.findIndex(({ correct }) => correct) === position,
    )
    return tooMany(
      there,
      limit,
      questions.length,
      'key-position',
      `the correct option stands in place ${position + 1}`,
      'Move the correct option elsewhere in some of them',
    )
  })
  const lengths = langs.flatMap((lang) => {
    const there = questions.filter(({ value }) => isKeyLongest(value, lang))
    return tooMany(
      there,
      limit,
      questions.length,
      'key-longest',
      `the correct option is the longest (${lang})`,
      'Shorten it, or lengthen a wrong one',
    )
  })
  return [...positions, ...lengths]
}

function tooMany(
  there: Located<Question>[],
  limit: number,
  all: number,
  code: string,
  what: string,
  mend: string,
): Fault[] {
  const extra = there.slice(limit)
  const [first] = extra
  if (!first) return []
  const share = Math.round((there.length / all) * 100)
  return [
    at(
      first,
      'options',
      code,
      `${what} in ${there.length} of ${all} questions (${share} %); at most 40 % are allowed`,
      `${mend}; ${extra.length} too many, such as ${there
        .slice(-extra.length)
        .map(({ value }) => value.id)
        .slice(0, 8)
        .join(', ')}.`,
    ),
  ]
}

/** True when the correct option alone has the most characters. */
export function isKeyLongest(item: { options: Option[] }, lang: Lang): boolean {
  const key = correctOption(item)
  return item.options.every((option) => option === key || option.text[lang].length < key.text[lang].length)
}

const at = (item: Located<unknown>, path: string, code: string, message: string, mend: string): Fault => ({
  file: item.file,
  line: lineOf(item, path),
  code,
  message,
  mend,
})
