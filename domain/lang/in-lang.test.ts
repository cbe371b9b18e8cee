import { expect, test } from 'vitest'
import { inLang, textsIn } from './in-lang'

const chat = {
  kind: 'chat',
  members: 3,
  name: { vi: 'Lớp', en: 'Class' },
  messages: [{ from: 'Lan', text: { vi: 'Chào', en: 'Hello' } }, { from: 'me' }],
  none: undefined,
  nothing: null,
}

test('every text in both languages becomes the one that is read, at any depth', () => {
  expect(inLang(chat, 'en')).toEqual({
    kind: 'chat',
    members: 3,
    name: 'Class',
    messages: [{ from: 'Lan', text: 'Hello' }, { from: 'me' }],
    none: undefined,
    nothing: null,
  })
})

test('the texts of a value come in their order, without numbers', () => {
  expect(textsIn(chat, 'vi')).toEqual(['chat', 'Lớp', 'Lan', 'Chào', 'me'])
  expect(textsIn(chat, 'vi', new Set(['kind', 'from']))).toEqual(['Lớp', 'Chào'])
  expect(textsIn(7, 'vi')).toEqual([])
})
