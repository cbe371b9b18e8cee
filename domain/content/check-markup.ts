import type { Fault } from './fault'
import type { Content, MarkupCode, SourceText } from './source'
import { Slug } from './slug'
import { CalloutKind } from './components'

const mends: Record<MarkupCode, string> = {
  'unknown-component':
    'Use only Section, Law, Callout, Choice, Case, Recall, Figure, Steps, Shown, Task, Fold and Markdown.',
  'unknown-attribute': 'Remove it, or correct its spelling.',
  'missing-attribute': 'Add it.',
  expression: 'Write plain text; for a brace write \\{ or put it in `code`.',
  import: 'Remove it: lessons hold no import or export.',
  'markdown-image': 'Use <Figure src="drawing.svg" alt="…" />.',
  'heading-level':
    'The page has the title and the sections as headings; ### and tasks stand inside a section.',
  link: 'Link to https:// addresses, to /pages of this site, to #sections of the lesson, or to #help.',
  'outside-section': 'Put it into a <Section>; only the introduction stands outside.',
  doubt: 'Leave it to the mark of the citation, which says how far the article was read.',
  'nested-section': 'Close the section before the next begins.',
}

/** What the format refuses inside a lesson's text. */
export const checkMarkup = ({ courses }: Content): Fault[] =>
  courses.flatMap(({ lessons }) => lessons.flatMap(({ texts }) => Object.values(texts).flatMap(checkText)))

function checkText(text: SourceText): Fault[] {
  const { file, outline } = text
  const faults: Fault[] = outline.issues.map(({ code, line, detail }) => ({
    file,
    line,
    code,
    message: detail,
    mend: mends[code],
  }))
  const ids = outline.sections.map(({ id }) => id)
  outline.sections.forEach(({ id, line }, i) => {
    if (!Slug.safeParse(id).success)
      faults.push({
        file,
        line,
        code: 'section-id',
        message: `section id "${id}" is not lower-case ASCII words joined by hyphens`,
        mend: 'Rename it, the same in both languages.',
      })
    if (ids.indexOf(id) !== i)
      faults.push({
        file,
        line,
        code: 'twin-section',
        message: `a second section has the id "${id}"`,
        mend: 'Give each section its own id.',
      })
  })
  for (const { name, line, attributes } of outline.placed)
    if (name === 'Callout' && attributes.kind && !CalloutKind.safeParse(attributes.kind).success)
      faults.push({
        file,
        line,
        code: 'callout-kind',
        message: `a callout of kind "${attributes.kind}" does not exist`,
        mend: 'Use right, limit, do or warn.',
      })
  return faults
}
