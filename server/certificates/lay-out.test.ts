import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakLines, type FontChoice, layOut, piecesOf, widthOf } from './lay-out'

// Letters of one width, and another font for capitals.
const fonts: FontChoice = {
  fontOf: (char) => (char === char.toLowerCase() ? 'small' : 'large'),
  widthOf: ({ text }, size) => text.length * size * 0.5,
}
const room = { top: 100, bottom: 400, width: 600 }
const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'B', 'c'), minLength: 1, maxLength: 90 }), {
  minLength: 1,
  maxLength: 30,
})

test('a text is cut where the font changes, and the pieces are the text', () => {
  expect(piecesOf('abCd', fonts)).toEqual([
    { font: 'small', text: 'ab' },
    { font: 'large', text: 'C' },
    { font: 'small', text: 'd' },
  ])
})
test('a mark stays with its letter', () => {
  const marks: FontChoice = { ...fonts, fontOf: (char) => (/\p{M}/u.test(char) ? 'marks' : 'letters') }
  expect(piecesOf('e\u0301a', marks)).toEqual([{ font: 'letters', text: 'e\u0301a' }])
})
test('no line is wider than the room, and no letter is lost', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 6, max: 40 }), (parts, size) => {
      const lines = breakLines(parts.join(' '), size, room.width, fonts)
      for (const line of lines) expect(widthOf(line, size, fonts)).toBeLessThanOrEqual(room.width)
      expect(lines.join('').replaceAll(' ', '')).toBe(parts.join(''))
    }),
  )
})
test('whatever is written, lines stand below each other and inside the room', () => {
  const block = fc.record({
    text: words.map((parts) => parts.join(' ').slice(0, 200)),
    size: fc.integer({ min: 9, max: 32 }),
  })
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), (blocks) => {
      const placed = layOut(
        blocks.map((one) => ({ ...one, least: 9, lines: 2, gap: 6 })),
        room,
        fonts,
      )
      const lines = placed.flatMap(({ size, lines }) => lines.map(({ y }) => ({ y, end: y + size })))
      lines.forEach(({ y, end }, index) => {
        expect(y).toBeGreaterThanOrEqual(lines[index - 1]?.end ?? room.top)
        expect(end).toBeLessThanOrEqual(room.bottom)
      })
    }),
  )
})
test('a long text gets smaller before it takes another line', () => {
  const [one] = layOut([{ text: 'a'.repeat(50), size: 32, least: 16, lines: 1, gap: 0 }], room, fonts)
  expect(one).toMatchObject({ size: 24, lines: [{ text: 'a'.repeat(50) }] })
})
