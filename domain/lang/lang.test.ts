import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Bilingual, isLang, langs, readLang } from './lang'

test('there are two languages, Vietnamese first', () => {
  expect(langs).toEqual(['vi', 'en'])
})
test('an address that names a language gets it; any other gets Vietnamese', () => {
  expect(['vi', 'en'].map(readLang)).toEqual(['vi', 'en'])
  expect(['EN', 'fr', '', undefined, null, ['en'], 0].map(readLang)).toEqual(Array(7).fill('vi'))
})
test('whatever is sent, a language comes of it, and only a language is one', () => {
  fc.assert(
    fc.property(fc.anything(), (sent) => {
      expect(langs).toContain(readLang(sent))
      expect(isLang(sent)).toBe(readLang(sent) === sent)
    }),
  )
})
test('a text in both languages holds words in both, and nothing else', () => {
  expect(Bilingual.parse({ vi: ' Khoa Điện ', en: ' Electrical ' })).toEqual({
    vi: 'Khoa Điện',
    en: 'Electrical',
  })
  for (const wrong of [
    { vi: 'a' },
    { vi: 'a', en: '  ' },
    { vi: '', en: 'b' },
    { vi: 'a', en: 'b', fr: 'c' },
  ])
    expect(Bilingual.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false)
})
