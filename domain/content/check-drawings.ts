import type { Fault } from './fault'
import type { Content, SourceDrawing } from './source'

/** Drawings stand inside the page, so nothing in them may run, load or collide. */
const refused: [RegExp, string][] = [
  [/<(script|foreignObject|iframe|image|use|animate|set|style|a)\b/i, 'holds <$1>'],
  [/\s(on[a-z]+)\s*=/i, 'holds $1='],
  [/\s(style)\s*=/i, 'holds style='],
  [/(href)\s*=\s*["'](?!#)/i, 'links out by $1'],
  [/url\(\s*["']?(?!#)/i, 'loads by url()'],
  [/<!(DOCTYPE|ENTITY)/i, 'holds <!$1'],
]

/** A colour of its own stays as bright in the dark as it is by day. */
const OWN_COLOUR = /\b(fill|stroke|stop-color)\s*=\s*["'](?!none|currentColor|var\(--|url\(#)([^"']*)/

/** Figures name a drawing of the lesson's folder, and the drawing is harmless. */
export const checkDrawings = ({ courses }: Content): Fault[] =>
  courses.flatMap(({ lessons }) =>
    lessons.flatMap(({ texts, drawings }) => [
      ...drawings.flatMap(checkDrawing),
      ...Object.values(texts).flatMap(({ file, outline }) =>
        outline.placed
          .filter(
            ({ name, attributes }) =>
              name === 'Figure' && attributes.src && !drawings.some(({ name }) => name === attributes.src),
          )
          .map(
            ({ line, attributes }): Fault => ({
              file,
              line,
              code: 'unknown-drawing',
              message: `the lesson's folder has no drawing "${attributes.src}"`,
              mend: 'Put the .svg file beside vi.mdx, or correct the name.',
            }),
          ),
      ),
    ]),
  )

function checkDrawing({ file, svg }: SourceDrawing): Fault[] {
  const shape = /<svg\b[^>]*\sviewBox=/.test(svg) ? [] : [fault(file, 1, 'has no viewBox')]
  const faults = refused.flatMap(([pattern, message]) => {
    const found = pattern.exec(svg)
    return found
      ? [fault(file, svg.slice(0, found.index).split('\n').length, message.replace('$1', found[1] ?? ''))]
      : []
  })
  return [...shape, ...faults, ...ownColour({ file, svg })]
}

function ownColour({ file, svg }: Pick<SourceDrawing, 'file' | 'svg'>): Fault[] {
  const found = OWN_COLOUR.exec(svg)
  if (!found) return []
  const line = svg.slice(0, found.index).split('\n').length
  return [{ ...fault(file, line, `holds ${found[1]}="${found[2]}"`), code: 'drawing-colour' }]
}

const fault = (file: string, line: number, message: string): Fault => ({
  file,
  line,
  code: 'drawing',
  message: `the drawing ${message}`,
  mend: 'Draw with plain shapes and attributes; colours are currentColor, var(--sea), var(--beacon) and the other tokens.',
})
