import type { Fault } from './fault'
import { type Content, lineOf, type PlacedComponent, type SourceLesson, type SourceText } from './source'

/** Both languages of a lesson have the same sections, components, citations and head. */
export const checkStructure = ({ courses }: Content): Fault[] =>
  courses.flatMap(({ lessons }) => lessons.flatMap(checkLesson))

function checkLesson({ texts: { vi, en } }: SourceLesson): Fault[] {
  if (!vi || !en) return []
  const sections = (text: SourceText) => text.outline.sections.map(({ id }) => id)
  if (sections(vi).join() !== sections(en).join())
    return [
      {
        file: en.file,
        line: en.outline.sections.find(({ id }, i) => sections(vi)[i] !== id)?.line ?? 1,
        code: 'structure',
        message: `the sections are ${sections(en).join(', ')}; in vi.mdx they are ${sections(vi).join(', ')}`,
        mend: 'Use the same sections in the same order in both languages.',
      },
    ]
  return [...checkHeads(vi, en), ...checkComponents(vi, en)]
}

function checkHeads(vi: SourceText, en: SourceText): Fault[] {
  const differ = (key: string, a: unknown, b: unknown): Fault[] =>
    a === b
      ? []
      : [
          {
            file: en.file,
            line: lineOf(en, key),
            code: 'structure',
            message: `${key}: ${String(b)} here, ${String(a)} in vi.mdx`,
            mend: 'Make both languages say the same.',
          },
        ]
  return [
    ...differ('updated', vi.value.updated, en.value.updated),
    ...differ('help', vi.value.help, en.value.help),
    ...differ('competences', vi.value.competences.join(', '), en.value.competences.join(', ')),
    ...differ('outcomes', vi.value.outcomes.length, en.value.outcomes.length),
    ...differ('sources', vi.value.sources.length, en.value.sources.length),
  ]
}

const key = ({ name, section, attributes: { id, art, past, kind, src } }: PlacedComponent) =>
  JSON.stringify([section, name, id, art, past, kind, src])

/** Within a section the order may differ, since sentences do. */
function checkComponents(vi: SourceText, en: SourceText): Fault[] {
  const missing = (from: SourceText, other: SourceText): PlacedComponent[] => {
    const left = other.outline.placed.map(key)
    return from.outline.placed.filter((placed) => {
      const at = left.indexOf(key(placed))
      if (at >= 0) left.splice(at, 1)
      return at < 0
    })
  }
  const report =
    (file: string, other: string) =>
    (placed: PlacedComponent): Fault => ({
      file,
      line: placed.line,
      code: 'structure',
      message: `<${placed.name}${Object.entries(placed.attributes)
        .filter(([name]) => !['title', 'alt', 'caption'].includes(name))
        .map(([name, value]) => ` ${name}="${value}"`)
        .join('')}> in section ${placed.section ?? '(introduction)'} has no counterpart in ${other}`,
      mend: 'Use the same components and citations in both languages.',
    })
  return [
    ...missing(vi, en).map(report(vi.file, 'en.mdx')),
    ...missing(en, vi).map(report(en.file, 'vi.mdx')),
  ]
}
