import { expect, test } from 'vitest'
import { joinRanges } from './join-ranges'
import type { Node } from './read-outline'

const joined = (value: string): string | undefined => {
  const text: Node = { type: 'text', value }
  joinRanges({ type: 'paragraph', children: [{ type: 'strong', children: [text] }] })
  return text.value
}

test('a range of numbers stays on one line, at any depth', () => {
  expect(joined('phạt 10–20 triệu, Điều 1–3')).toBe('phạt 10\u2060–\u206020 triệu, Điều 1\u2060–\u20603')
})
test('a dash between words breaks as before', () => {
  expect(joined('Kelvin–Helmholtz')).toBe('Kelvin–Helmholtz')
})
