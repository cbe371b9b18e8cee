import { expect, test } from 'vitest'
import { type SetupFacts, setupLines, stillToDo } from './setup-lines'

const nothing: SetupFacts = {
  publicUrl: 'http://localhost:3000',
  isSendingMail: false,
  members: 1,
  targets: 0,
  place: '',
  signatoryTitle: '',
  signatoryName: '',
  banks: [{ courseId: 'law', inForce: null, refused: null }],
}
const everything: SetupFacts = {
  publicUrl: 'https://hoc.example',
  isSendingMail: true,
  members: 2,
  targets: 1,
  place: 'Vinh',
  signatoryTitle: 'Hiệu trưởng',
  signatoryName: 'Trần An',
  banks: [{ courseId: 'law', inForce: { questions: 45 }, refused: null }],
}
const stateOf = (facts: Partial<SetupFacts>, id: string) =>
  setupLines({ ...nothing, ...facts }).find((line) => line.id === id)?.state

test('a school that has done nothing sees every line open, in the order of doing them', () => {
  expect(setupLines(nothing).map(({ id, state }) => `${id} ${state}`)).toEqual([
    'address open',
    'mail open',
    'people open',
    'certificate_words open',
    'bank open',
    'target open',
  ])
  expect(stillToDo(setupLines(nothing))).toBe(6)
})
test('a school that has done everything sees every line done', () => {
  expect(setupLines(everything).every(({ state }) => state === 'done')).toBe(true)
  expect(stillToDo(setupLines(everything))).toBe(0)
})
test('only https is an address for others', () => {
  expect(stateOf({ publicUrl: 'http://hoc.example' }, 'address')).toBe('open')
  expect(stateOf({ publicUrl: 'http://hoc.example/https://' }, 'address')).toBe('open')
  expect(stateOf({ publicUrl: 'https://hoc.example' }, 'address')).toBe('done')
})
test('whoever set the school up is no list of people', () => {
  expect([0, 1, 2].map((members) => stateOf({ members }, 'people'))).toEqual(['open', 'open', 'done'])
})
test('a certificate needs place, title and name', () => {
  for (const missing of ['place', 'signatoryTitle', 'signatoryName'])
    expect(stateOf({ ...everything, [missing]: '' }, 'certificate_words')).toBe('open')
})
test('a refused bank is bad, also while an earlier one is in force', () => {
  const refused = { mistakes: 1 }
  const banks = [
    { courseId: 'law', inForce: null, refused },
    { courseId: 'conduct', inForce: { questions: 45 }, refused },
    { courseId: 'staff', inForce: { questions: 45 }, refused: null },
  ]
  const lines = setupLines({ ...everything, banks })
  expect(lines.flatMap((line) => (line.id === 'bank' ? [`${line.courseId} ${line.state}`] : []))).toEqual([
    'law bad',
    'conduct bad',
    'staff done',
  ])
  expect(stillToDo(lines)).toBe(2)
})
