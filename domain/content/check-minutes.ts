import type { Fault } from './fault'
import { minutesOf } from './minutes'
import { type Content, lineOf } from './source'

const MOST_WORDS = 300

/**
 * The reading time a lesson claims is the one its text and exercises take, and nobody reads long without
 * doing something.
 */
export const checkMinutes = (content: Content): Fault[] => [
  ...checkTimes(content),
  ...checkStretches(content),
]

const checkStretches = ({ courses }: Content): Fault[] =>
  courses.flatMap(({ lessons }) =>
    lessons.flatMap(({ texts }) =>
      Object.values(texts)
        .filter(({ outline }) => outline.longest.words > MOST_WORDS)
        .map(({ file, outline: { longest } }): Fault => {
          const message = `${longest.words} words without an exercise end here; at most ${MOST_WORDS} are allowed`
          return {
            file,
            line: longest.line,
            code: 'long-read',
            message,
            mend: 'Put a <Choice> or <Case> in between, or shorten the text.',
          }
        }),
    ),
  )

const checkTimes = ({ courses }: Content): Fault[] =>
  courses.flatMap(({ lessons }) =>
    lessons
      .filter(({ hasBrokenExercises, hasBrokenShown }) => !hasBrokenExercises && !hasBrokenShown)
      .flatMap((lesson) =>
        Object.values(lesson.texts).flatMap((text): Fault[] => {
          const right = minutesOf(lesson, text)
          if (text.value.minutes === right) return []
          const message = `minutes: ${text.value.minutes} is not what the text and exercises take`
          return [
            {
              file: text.file,
              line: lineOf(text, 'minutes'),
              code: 'minutes',
              message,
              mend: `Write minutes: ${right}.`,
            },
          ]
        }),
      ),
  )
