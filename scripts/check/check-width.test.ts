import { expect, test } from 'vitest'
import { widthFaults } from './check-width'

const wide = 'a'.repeat(120)

test('a comment is no wider than code, however it is written', () => {
  for (const comment of [`// ${wide}`, `  /** ${wide} */`, `   * ${wide}`, `{/* ${wide} */}`])
    expect(widthFaults(`const a = 1\n${comment}\n`)).toEqual([
      `line 2 is a comment of ${comment.length} columns, more than 110`,
    ])
})

test('a text may be as long as it is, and a comment of 110 columns is none too wide', () => {
  expect(widthFaults(`const a = '${wide}'\n// ${'a'.repeat(107)}\n`)).toEqual([])
})
