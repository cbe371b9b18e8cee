import type { Day } from '../time/calendar'
import type { LawReference } from './exercise'
import type { Fault } from './fault'
import { type Law, lawStateOn } from './law'
import { type Content, lineOf, type Located, type SourceCourse, type SourceText } from './source'
import { laterTwins } from './twin-ids'

type Registry = ReadonlyMap<string, Law>
type Place = { file: string; line: number }

/**
 * Every citation names a document and an article of the registry, in force on the day of review unless it
 * says that it is past.
 */
export function checkCitations({ courses, laws }: Content): Fault[] {
  const registry = new Map(laws.map(({ value }) => [value.id, value]))
  const inTexts = courses.flatMap(({ lessons }) =>
    lessons.flatMap(({ texts }) => Object.values(texts).flatMap((text) => checkText(text, registry))),
  )
  return [...twinLaws(laws), ...inTexts, ...courses.flatMap((course) => checkQuestions(course, registry))]
}

function checkText({ file, value, outline }: SourceText, registry: Registry): Fault[] {
  return outline.placed.flatMap(({ name, line, attributes: { id, art, past } }) =>
    name === 'Law' && id && art
      ? checkReference({ id, art, past: past !== undefined }, value.updated, { file, line }, registry)
      : [],
  )
}

function checkQuestions({ questions, lessons }: SourceCourse, registry: Registry): Fault[] {
  return questions.flatMap((question) => {
    const reviewed = lessons.find(({ id }) => id === question.value.lesson)?.texts.vi?.value.updated
    return (question.value.law ?? []).flatMap((reference, i) =>
      checkReference(
        reference,
        reviewed,
        { file: question.file, line: lineOf(question, `law/${i}`) },
        registry,
      ),
    )
  })
}

function checkReference(
  { id, art, past }: LawReference,
  reviewed: Day | undefined,
  at: Place,
  registry: Registry,
): Fault[] {
  const law = registry.get(id)
  if (!law)
    return [
      {
        ...at,
        code: 'unknown-law',
        message: `content/laws has no document "${id}"`,
        mend: 'Add it to the registry, or correct the number.',
      },
    ]
  if (!law.articles[art])
    return [
      {
        ...at,
        code: 'unknown-article',
        message: `${id} is in the registry without article ${art}`,
        mend: 'Write down what the article says (`articles:` in its file), or correct the number.',
      },
    ]
  return reviewed && !past ? notInForce(law, reviewed, at) : []
}

function notInForce(law: Law, reviewed: Day, at: Place): Fault[] {
  const state = lawStateOn(law, reviewed)
  if (state === 'ended')
    return [
      {
        ...at,
        code: 'replaced-law',
        message: `${law.id} ended on ${law.inForce.to}, before this text was reviewed (${reviewed})`,
        mend: 'Cite what is in force now, or say that it is past (`past`).',
      },
    ]
  if (state === 'not_yet')
    return [
      {
        ...at,
        code: 'future-law',
        message: `${law.id} applies from ${law.inForce.from}, after this text was reviewed (${reviewed})`,
        mend: 'Cite what was in force on that day, or review the text again.',
      },
    ]
  return []
}

const twinLaws = (laws: Located<Law>[]): Fault[] =>
  laterTwins(laws, ({ id }) => id).map((law) => ({
    file: law.file,
    line: lineOf(law, 'id'),
    code: 'twin-id',
    message: `a second file describes ${law.value.id}`,
    mend: 'Keep one file for each document.',
  }))
