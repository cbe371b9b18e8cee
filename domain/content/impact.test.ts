import { describe, expect, it, test } from 'vitest'
import { articlesReached, findImpact, reachesArticle, spelledAsInRegistry } from './impact'
import { Law } from './law'
import { namesLaw } from './names-law'
import type { Content } from './source'

test.each([
  ['14.1', '14.1', true],
  ['14.1.a', '14.1', true],
  ['14', '14.1', true],
  ['14.10', '14.1', false],
  ['14.2', '14.1', false],
  ['1', '14.1', false],
  ['217a', '217', false],
  ['7.2.g', undefined, true],
])('a citation of %s and a change of %s: %s', (cited, asked, reached) => {
  expect(reachesArticle(cited, asked)).toBe(reached)
})

test('articles are listed once, by number, and only those of the document asked for', () => {
  const cites = [
    { id: 'A', art: '10' },
    { id: 'A', art: '9.2' },
    { id: 'B', art: '9' },
    { id: 'A', art: '10', past: true },
  ]
  expect(articlesReached(cites, { id: 'A' })).toEqual(['9.2', '10'])
  expect(articlesReached(cites, { id: 'A', art: '9' })).toEqual(['9.2'])
})

const law = (id: string, kind: Law['kind'], vi: string, en: string): Law =>
  Law.parse({
    id,
    kind,
    short: { vi, en },
    title: { vi, en },
    issued: '2026-01-01',
    inForce: { from: '2026-01-01' },
    lastChecked: '2026-11-01',
    searched: { vi: 'số văn bản', en: 'its number' },
    verified: 'text',
  })
const decree = law('330/2026/NĐ-CP', 'decree', 'Nghị định 330/2026', 'Decree 330/2026')
const act = law('24/2018/QH14', 'law', 'Luật An ninh mạng 2018', 'Cybersecurity Law 2018')

test('a number typed without marks or in small letters finds the registry’s spelling', () => {
  expect(spelledAsInRegistry([decree, act], '330/2026/nd-cp')).toBe(decree.id)
  expect(spelledAsInRegistry([decree, act], '1/2000/x')).toBe('1/2000/x')
})

describe('a text names a document', () => {
  it.each([
    ['Nghị định 330/2026/NĐ-CP phạt việc này', decree],
    ['theo NĐ 330/2026, Điều 12.2', decree],
    ['Mục 6 Nghị định 330 (dữ liệu cá nhân)', decree],
    ['Decree 330: acts before that day', decree],
    ['Luật số 24/2018/QH14 đã hết hiệu lực', act],
    ['Luật An ninh mạng 2018 đã hết hiệu lực', act],
    ['Dẫn lời Luật 24 cũ', act],
  ])('%s', (text, named) => {
    expect(namesLaw(text, named)).toBe(true)
  })
  it.each([
    ['Nghị định 3301/2026', decree],
    ['Nghị định 330/2019', decree],
    ['330 sinh viên', decree],
    ['Luật An ninh mạng 2025', act],
    ['24 giờ', act],
    ['Bộ luật 24', act],
    ['124/2018/QH14', act],
  ])('but not: %s', (text, named) => {
    expect(namesLaw(text, named)).toBe(false)
  })
  it('of which only an article is asked when it speaks of that article', () => {
    expect(namesLaw('NĐ 330/2026, Điều 12.2', decree, '12.2')).toBe(true)
    expect(namesLaw('Điều 9, 10 Nghị định 330', decree, '10')).toBe(true)
    expect(namesLaw('NĐ 330/2026, Điều 12.2', decree, '2')).toBe(false)
    expect(namesLaw('NĐ 330/2026', decree, '12')).toBe(false)
  })
})

test('a task whose answer names the document is found, and so is a paper that the lesson shows', () => {
  const both = (text: string) => ({ vi: text, en: 'x' })
  const at = (value: object) => ({ file: 'x.yaml', lines: {}, value })
  const lesson = {
    id: '01-one',
    texts: {},
    exercises: [],
    shown: [at({ id: 'paper', show: { kind: 'document', title: both('Căn cứ Nghị định 330/2026') } })],
    tasks: [
      at({ id: 'read', answer: both('Điều 12.1 của NĐ 330/2026 nói vậy.') }),
      at({ id: 'other', answer: both('Luật Sở hữu trí tuệ') }),
    ],
  }
  const content = {
    laws: [],
    courses: [{ id: 'law', lessons: [lesson], questions: [] }],
  } as unknown as Content
  const found = (art?: string) =>
    findImpact(content, { id: decree.id, art }).exercises.map(({ exercise, by }) => `${exercise} ${by}`)
  expect(found()).toEqual(['paper text', 'read text'])
  expect(found('12.1')).toEqual(['read text'])
})
