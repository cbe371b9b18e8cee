import type { Fault } from './fault'
import { type Content, lineOf, type Located, type SourceLesson } from './source'
import { twinIds } from './twin-ids'

/** What shown.yaml and tasks.yaml hold stands in each language, and the text names nothing else. */
export const checkShown = ({ courses }: Content): Fault[] =>
  courses.flatMap(({ lessons }) =>
    lessons
      .filter(({ hasBrokenShown }) => !hasBrokenShown)
      .flatMap((lesson) =>
        (['Shown', 'Task'] as const).flatMap((name) => [
          ...twinIds(entriesOf(lesson, name), 'entry'),
          ...notShown(lesson, name),
          ...unknown(lesson, name),
          ...twice(lesson, name),
        ]),
      ),
  )

type Name = 'Shown' | 'Task'
type Entry = Located<{ id: string }>
const entriesOf = ({ shown, tasks }: SourceLesson, name: Name): Entry[] => (name === 'Shown' ? shown : tasks)

const notShown = (lesson: SourceLesson, name: Name): Fault[] =>
  Object.values(lesson.texts).flatMap(({ lang, outline }) => {
    const there = outline.placed.filter((one) => one.name === name).map(({ attributes }) => attributes.id)
    return entriesOf(lesson, name)
      .filter(({ value }) => !there.includes(value.id))
      .map((entry) => ({
        file: entry.file,
        line: lineOf(entry, 'id'),
        code: 'not-shown',
        message: `"${entry.value.id}" does not stand in ${lang}.mdx`,
        mend: `Place it: <${name} id="${entry.value.id}" />.`,
      }))
  })

const twice = ({ texts }: SourceLesson, name: Name): Fault[] =>
  Object.values(texts).flatMap(({ file, outline }) => {
    const there = outline.placed.filter((one) => one.name === name)
    return there
      .filter(({ attributes }, i) => there.findIndex((one) => one.attributes.id === attributes.id) !== i)
      .map(({ line, attributes }) => ({
        file,
        line,
        code: 'placed-twice',
        message: `"${attributes.id}" stands here a second time`,
        mend: 'Place it once.',
      }))
  })

const unknown = (lesson: SourceLesson, name: Name): Fault[] =>
  Object.values(lesson.texts).flatMap(({ file, outline }) =>
    outline.placed
      .filter((one) => one.name === name && one.attributes.id)
      .filter(({ attributes }) => !entriesOf(lesson, name).some(({ value }) => value.id === attributes.id))
      .map(({ line, attributes }) => ({
        file,
        line,
        code: 'unknown-shown',
        message: `<${name} id="${attributes.id}"> names nothing that ${name === 'Shown' ? 'shown' : 'tasks'}.yaml holds`,
        mend: 'Write the entry, or correct the id.',
      })),
  )
