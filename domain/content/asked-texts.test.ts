import { expect, test } from 'vitest'
import { askedTexts, drawnTexts } from './asked-texts'
import { Exercise } from './exercise'
import { Shown } from './shown'

const both = (text: string) => ({ vi: text, en: `${text} (en)` })
const options = ['a', 'b', 'c'].map((id, i) => ({ id, correct: i === 0, text: both(id), why: both(id) }))

test('what is asked is read in the order of the page, without the codes that draw it', () => {
  const exercise = Exercise.parse({
    id: 'one',
    kind: 'case',
    situation: both('Bạn nhận được'),
    shown: {
      kind: 'form',
      title: both('Phiếu'),
      fields: [{ label: both('Tên'), need: 'required' }],
    },
    stem: both('Làm gì?'),
    options,
  })
  expect(askedTexts(exercise, 'vi')).toEqual(['Bạn nhận được', 'Phiếu', 'Tên', 'Làm gì?'])
  expect(askedTexts({ ...exercise, situation: undefined, shown: undefined }, 'en')).toEqual(['Làm gì? (en)'])
})

test('the reader’s own place in a chat is no text of it, nor is a chart’s shape', () => {
  const chat = Shown.parse({ kind: 'chat', name: 'Lan', messages: [{ from: 'me', text: both('Ừ') }] })
  const chart = Shown.parse({
    kind: 'chart',
    title: both('Số vụ'),
    shape: 'bars',
    axisTo: 5,
    values: [1, 2].map((value) => ({ label: `${value}`, value })),
  })
  const shown = [chat, chart].map((show, i) => ({ file: '', lines: {}, value: { id: `s${i}`, show } }))
  expect(drawnTexts({ shown, tasks: [] }, 'vi')).toEqual(['Lan', 'Ừ', 'Số vụ', '1', '2'])
})
