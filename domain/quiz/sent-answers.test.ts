import { expect, test } from 'vitest'
import { answerField, sentAnswers } from './sent-answers'

test('a form names each item that was answered, and nothing else is an answer', () => {
  const form = { lang: 'vi', course: 'x', [answerField(0)]: 'b', [answerField(5)]: 'd' }
  expect(sentAnswers(form)).toEqual({ 0: { response: { choice: 'b' } }, 5: { response: { choice: 'd' } } })
})
test('a form without an answer answers nothing', () => {
  expect(sentAnswers({ lang: 'vi' })).toEqual({})
})
test('what a script sends is taken as it is', () => {
  const answers = { 1: { response: { choice: 'a' } } }
  expect(sentAnswers({ answers, 'answer.0': 'b' })).toBe(answers)
  expect(sentAnswers({ answers: null, 'answer.0': 'b' })).toBeNull()
})
