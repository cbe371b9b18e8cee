import { expect, test } from 'vitest'
import { Judgements } from './score'
import { fieldOf, sentJudgements } from './sent-judgements'

test('a form sends each judgement as a field of its own; other fields are none', () => {
  const data = { course: 'law', moment: 'before', [fieldOf('a-1')]: 'true', [fieldOf('a-2')]: 'false' }
  expect(sentJudgements(data)).toEqual({ 'a-1': true, 'a-2': false })
})
test('a script sends them together', () => {
  expect(sentJudgements({ answers: { 'a-1': true }, [fieldOf('a-2')]: 'false' })).toEqual({ 'a-1': true })
})
test('what is neither true nor false is left for the command to refuse', () => {
  const sent = sentJudgements({ [fieldOf('a-1')]: 'perhaps' })
  expect(sent).toEqual({ 'a-1': 'perhaps' })
  expect(Judgements.safeParse(sent).success).toBe(false)
})
