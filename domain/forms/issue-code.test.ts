import { expect, test } from 'vitest'
import { z } from 'zod'
import { issueCode } from './issue-code'

const codesOf = (schema: z.ZodType, value: unknown): string[] =>
  schema.safeParse(value, { reportInput: true }).error?.issues.map(issueCode) ?? []

test('whatever a field holds, nothing sent, chosen or typed is missing', () => {
  for (const schema of [z.enum(['a']), z.uuid(), z.email(), z.number()])
    expect([undefined, null, ''].map((nothing) => codesOf(schema, nothing))).toEqual(
      Array(3).fill(['missing']),
    )
  expect([codesOf(z.enum(['a']), 'b'), codesOf(z.email(), 'b')]).toEqual([['invalid'], ['invalid']])
})
test('a field that was not sent is missing, one that is no text is wrong', () => {
  expect(codesOf(z.string(), undefined)).toEqual(['missing'])
  expect(codesOf(z.string(), null)).toEqual(['missing'])
  expect(codesOf(z.string(), 7)).toEqual(['invalid'])
})
test('length and size are told apart', () => {
  expect(codesOf(z.string().min(2), 'a')).toEqual(['too_short'])
  expect(codesOf(z.string().min(2), '')).toEqual(['missing'])
  expect(codesOf(z.string().max(2), 'abc')).toEqual(['too_long'])
  expect(codesOf(z.number().min(2), 1)).toEqual(['too_small'])
  expect(codesOf(z.number().max(2), 3)).toEqual(['too_big'])
})
test("a schema's own code stands; its prose does not", () => {
  expect(
    codesOf(
      z.string().refine(() => false, 'due_before_start'),
      'x',
    ),
  ).toEqual(['due_before_start'])
  expect(
    codesOf(
      z.string().refine(() => false, 'Must not be so'),
      'x',
    ),
  ).toEqual(['invalid'])
  expect(codesOf(z.uuid(), 'x')).toEqual(['invalid'])
  expect(codesOf(z.string('must be so'), 7)).toEqual(['invalid'])
  expect(codesOf(z.string('bad_day'), undefined)).toEqual(['bad_day'])
})
