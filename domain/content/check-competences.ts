import { narrowest } from './competence'
import type { Fault } from './fault'
import { type Content, lineOf, type SourceText } from './source'

/** What a lesson says it teaches stands in content/competences.yaml, once, and as narrow as it is there. */
export const checkCompetences = ({ frameworks, courses }: Content): Fault[] => {
  // A registry that could not be read has its faults already.
  if (frameworks.length === 0) return []
  const all = frameworks.flatMap(({ value }) => value.competences)
  const known = new Set(all.map(({ id }) => id))
  const open = new Set(narrowest(all).map(({ id }) => id))
  const texts = courses.flatMap(({ lessons }) => lessons.flatMap((lesson) => Object.values(lesson.texts)))
  return [...checkRegistry({ frameworks }), ...texts.flatMap((text) => checkNamed(text, known, open))]
}

function checkNamed(text: SourceText, known: ReadonlySet<string>, open: ReadonlySet<string>): Fault[] {
  const { competences } = text.value
  return competences.flatMap((id, i): Fault[] => {
    const at = { file: text.file, line: lineOf(text, `competences/${i}`) }
    if (!known.has(id))
      return [
        {
          ...at,
          code: 'unknown-competence',
          message: `"${id}" is no competence of content/competences.yaml`,
          mend: 'Correct the id, or add the competence with the source in which it was read.',
        },
      ]
    if (!open.has(id))
      return [
        {
          ...at,
          code: 'wide-competence',
          message: `"${id}" is a whole domain`,
          mend: 'Name the competence within it that the lesson teaches.',
        },
      ]
    if (competences.indexOf(id) === i) return []
    return [{ ...at, code: 'twin-competence', message: `"${id}" stands twice`, mend: 'Name it once.' }]
  })
}

/** Ids are unique over all frameworks, and what something stands within stands in the same framework. */
function checkRegistry({ frameworks }: Pick<Content, 'frameworks'>): Fault[] {
  const seen = new Set<string>()
  return frameworks.flatMap((framework) =>
    framework.value.competences.flatMap(({ id, within }, i): Fault[] => {
      const isTwin = seen.has(id)
      seen.add(id)
      const at = (path: string) => ({
        file: framework.file,
        line: lineOf(framework, `competences/${i}/${path}`),
      })
      const twin = {
        ...at('id'),
        code: 'twin-id',
        message: `a second competence has the id "${id}"`,
        mend: 'Give each competence its own id.',
      }
      const lost = {
        ...at('within'),
        code: 'unknown-competence',
        message: `"${id}" stands within "${within}", which this framework does not have`,
        mend: 'Name a competence of the same framework, or leave `within` out.',
      }
      const isLost = within && !framework.value.competences.some((other) => other.id === within)
      return [...(isTwin ? [twin] : []), ...(isLost ? [lost] : [])]
    }),
  )
}
