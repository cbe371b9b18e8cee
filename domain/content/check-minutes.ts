import type { Fault } from './fault'
import { lessonMinutes } from './minutes'
import { type Content, lineOf } from './source'

/** The reading time a lesson claims is the one its text and exercises take. */
export const checkMinutes = ({ courses }: Content): Fault[] =>
  courses.flatMap(({ lessons }) =>
    lessons
      .filter(({ hasBrokenExercises }) => !hasBrokenExercises)
      .flatMap(({ texts, exercises }) =>
        Object.values(texts).flatMap((text): Fault[] => {
          const right = lessonMinutes(text.outline.words, exercises.map(({ value }) => value), text.lang)
          if (text.value.minutes === right) return []
          const message = `minutes: ${text.value.minutes} is not what the text and exercises take`
          return [{ file: text.file, line: lineOf(text, 'minutes'), code: 'minutes', message, mend: `Write minutes: ${right}.` }]
        }),
      ),
  )
