import { exerciseComponents, isExerciseComponent } from './components'
import type { Fault } from './fault'
import { type Content, lineOf, type SourceLesson, type SourceText } from './source'
import { twinIds } from './twin-ids'

/** Every exercise stands exactly once in each language, under the component of its kind; ids are unique. */
export const checkPlacement = ({ courses }: Content): Fault[] =>
  courses.flatMap(({ lessons }) =>
    lessons.flatMap((lesson) => [
      ...twinIds(lesson.exercises, 'exercise'),
      ...Object.values(lesson.texts).flatMap((text) => checkText(lesson, text)),
    ]),
  )

function checkText(lesson: SourceLesson, text: SourceText): Fault[] {
  const faults: Fault[] = []
  const placed = text.outline.placed.filter(({ name }) => isExerciseComponent(name))
  for (const exercise of lesson.exercises) {
    const { id, kind } = exercise.value
    const places = placed.filter(({ attributes }) => attributes.id === id)
    const [first, second] = places
    if (!first)
      faults.push({
        file: exercise.file,
        line: lineOf(exercise, 'id'),
        code: 'not-placed',
        message: `exercise "${id}" does not stand in ${text.lang}.mdx`,
        mend: `Place it once: <${componentFor(kind)} id="${id}" />.`,
      })
    if (second)
      faults.push({
        file: text.file,
        line: second.line,
        code: 'placed-twice',
        message: `exercise "${id}" stands here a second time`,
        mend: 'Place each exercise once.',
      })
    for (const { name, line } of places)
      if (name !== componentFor(kind))
        faults.push({
          file: text.file,
          line,
          code: 'placed-kind',
          message: `exercise "${id}" is of kind ${kind}`,
          mend: `Write <${componentFor(kind)} id="${id}" />, or change its kind.`,
        })
  }
  if (lesson.hasBrokenExercises) return faults
  const known = lesson.exercises.map(({ value }) => value.id)
  for (const { line, name, attributes } of placed)
    if (attributes.id && !known.includes(attributes.id))
      faults.push({
        file: text.file,
        line,
        code: 'unknown-exercise',
        message: `<${name} id="${attributes.id}"> names an exercise that exercises.yaml does not hold`,
        mend: 'Write the exercise, or correct the id.',
      })
  return faults
}

function componentFor(kind: string): string {
  return Object.entries(exerciseComponents).find(([, of]) => of === kind)?.[0] ?? kind
}
