import { expect, test } from 'vitest'
import { joinLawMarks } from './join-law-marks'
import type { Node } from './read-outline'

const law = (isNamed = false): Node => ({
  type: 'mdxJsxTextElement',
  name: 'Law',
  attributes: isNamed ? [{ type: 'mdxJsxAttribute', name: 'named', value: null }] : [],
  children: [],
})

/**
 * A paragraph written with § for a mark and ¶ for a named citation; what comes out shows a joined sign in
 * brackets behind its mark.
 */
function joined(text: string): string {
  const children = text
    .split(/([§¶])/)
    .filter((part) => part !== '')
    .map((part) => (part === '§' ? law() : part === '¶' ? law(true) : { type: 'text', value: part }))
  const paragraph: Node = { type: 'paragraph', children }
  joinLawMarks(paragraph)
  return (paragraph.children ?? [])
    .map(({ type, value, attributes }) => {
      if (type === 'text') return value
      const [then, word] = ['then', 'word'].map(
        (name) => attributes?.find((attribute) => attribute.name === name)?.value,
      )
      return `${word ?? ''}${attributes?.some(({ name }) => name === 'named') ? '¶' : '§'}${then ? `[${then}]` : ''}`
    })
    .join('')
}

test('a mark stands at its word and takes the sign that follows with it', () => {
  expect(joined('bị cấm §. Còn lại')).toBe('bị cấm§[.] Còn lại')
  expect(joined('bị cấm §, giờ')).toBe('bị cấm§[,] giờ')
  expect(joined('trái quy định § và cấm')).toBe('trái quy định§ và cấm')
})
test('brackets around nothing but marks go, and the sign behind them stays at the mark', () => {
  expect(joined('bị cấm (§). Còn')).toBe('bị cấm§[.] Còn')
  expect(joined('bị cấm ( §, §; § ), còn')).toBe('bị cấm§§§[,] còn')
})
test('brackets with words in them stay', () => {
  expect(joined('bị cấm (trước là §). Còn')).toBe('bị cấm (trước là§[).] Còn')
})
test('marks beside each other need no comma', () => {
  expect(joined('ảnh §, § và §.')).toBe('ảnh§§§[.]')
})
test('a named citation is a word of the sentence: its space and its commas stay', () => {
  expect(joined('các tội ở ¶, ¶ hoặc ¶. Vì')).toBe('các tội ở ¶[,] ¶ hoặc ¶[.] Vì')
})
test('marks beside each other know their place, so that each keeps the room of a finger', () => {
  const marks = [law(), law(), law()]
  const text = (value: string): Node => ({ type: 'text', value })
  const [one, two, three] = marks as [Node, Node, Node]
  joinLawMarks({
    type: 'paragraph',
    children: [text('a '), one, text(', '), two, text('; '), three, text('.')],
  })
  const runs = marks.map(({ attributes }) => attributes?.find(({ name }) => name === 'run')?.value)
  expect(runs).toEqual(['first', 'middle', 'last'])
})
test('a short word goes into its mark, a long one stays in the text', () => {
  const mark = law()
  const before: Node = { type: 'text', value: 'bị cấm ' }
  joinLawMarks({ type: 'paragraph', children: [before, mark] })
  expect([before.value, mark.attributes?.find(({ name }) => name === 'word')?.value]).toEqual(['bị ', 'cấm'])
  expect(joined('congbao.chinhphu.vn §')).toBe('congbao.chinhphu.vn§')
})
test('a mark alone in its cell stays alone', () => {
  expect(joined('§')).toBe('§')
})
