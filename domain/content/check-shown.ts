import type { Fault } from './fault'
import { type Content, lineOf, type SourceLesson } from './source'

/** What shown.yaml holds stands in each language, and the text names nothing else. */
export const checkShown = ({ courses }: Content): Fault[] =>
  courses.flatMap(({ lessons }) =>
    lessons
      .filter(({ hasBrokenShown }) => !hasBrokenShown)
      .flatMap((lesson) => [...twinIds(lesson), ...notShown(lesson), ...unknown(lesson)]),
  )

const idsIn = (text: SourceLesson['texts']['vi']): string[] =>
  (text?.outline.placed ?? []).flatMap(({ name, attributes }) =>
    name === 'Shown' && attributes.id ? [attributes.id] : [],
  )

const twinIds = ({ shown }: SourceLesson): Fault[] =>
  shown
    .filter(({ value }, i) => shown.findIndex((other) => other.value.id === value.id) !== i)
    .map((entry) => ({
      file: entry.file,
      line: lineOf(entry, 'id'),
      code: 'twin-id',
      message: `a second entry has the id "${entry.value.id}"`,
      mend: 'Give each entry of a lesson its own id.',
    }))

const notShown = ({ shown, texts }: SourceLesson): Fault[] =>
  Object.values(texts).flatMap((text) =>
    shown
      .filter(({ value }) => !idsIn(text).includes(value.id))
      .map((entry) => ({
        file: entry.file,
        line: lineOf(entry, 'id'),
        code: 'not-shown',
        message: `"${entry.value.id}" does not stand in ${text.lang}.mdx`,
        mend: `Place it: <Shown id="${entry.value.id}" />.`,
      })),
  )

const unknown = ({ shown, texts }: SourceLesson): Fault[] =>
  Object.values(texts).flatMap(({ file, outline }) =>
    outline.placed
      .filter(
        ({ name, attributes }) =>
          name === 'Shown' && attributes.id && !shown.some(({ value }) => value.id === attributes.id),
      )
      .map(({ line, attributes }) => ({
        file,
        line,
        code: 'unknown-shown',
        message: `<Shown id="${attributes.id}"> names nothing that shown.yaml holds`,
        mend: 'Write the entry, or correct the id.',
      })),
  )
