import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyForm } from '@/domain/forms/form-state'
import { type FormCookie, formCookie, PLACES, placeAfter, readFormCookie } from './form-cookie'

/** What a browser holds of them: the same name and path is one cookie. */
function browser(...cookies: FormCookie[]) {
  const jar = new Map(cookies.map(({ path, name, value }) => [`${path} ${name}`, value]))
  return (path: string) => (name: string) => jar.get(`${path} ${name}`)
}
const typed = (name: string) => ({ values: { name }, issues: { name: 'too_short' } })
const page = '/vi/manage/targets/01998000'

/** Forms refused one after the other in one browser. */
function refuseAll(count: number, text: (n: number) => string): FormCookie[] {
  let place: string | undefined
  return Array.from({ length: count }, (_, n) => {
    place = placeAfter(place)
    return formCookie(`${page}?form=${n}`, typed(text(n)), place, `r${n}`)
  })
}

test('the last few forms that were refused keep each its own words, of one page or of several', () => {
  const cookies = refuseAll(PLACES, String)
  const find = browser(...cookies)(page)
  expect(cookies.map(({ kept }) => readFormCookie(kept, find).values.name)).toEqual(['0', '1', '2', '3'])
})

test('a tab whose place was taken since shows no words, never those of another form', () => {
  const [first, ...others] = refuseAll(PLACES + 1, String)
  expect(readFormCookie(first?.kept, browser(...others)(page))).toEqual(emptyForm)
})

test('however many forms are refused, a few cookies wait, shorter together than a proxy takes', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 2000 }), { minLength: 1, maxLength: 30 }), (texts) => {
      const cookies = refuseAll(texts.length, (n) => texts[n] ?? '')
      const jar = new Map(cookies.map(({ name, value }) => [name, value]))
      expect(jar.size).toBeLessThanOrEqual(PLACES)
      expect([...jar].join('; ').length).toBeLessThan(8000)
    }),
  )
})

test('what is typed comes back letter for letter, in any language', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const cookie = formCookie('/vi/setup', typed(text), '1', 'a1')
      expect(readFormCookie(cookie.kept, () => cookie.value)).toEqual(typed(text))
    }),
  )
})

test('the longest decision fits: a reason of five hundred Vietnamese letters keeps its words', () => {
  const words =
    'Người học dự thi hộ bạn cùng lớp, theo biên bản của tổ kiểm tra lập ngày 12/11/2026 tại phòng máy. '
  const state = { values: { reason: words.repeat(6).slice(0, 500), document: words.repeat(2) }, issues: {} }
  const cookie = formCookie(`${page}?form=annul`, state, '1', 'a1')
  expect(readFormCookie(cookie.kept, () => cookie.value)).toEqual(state)
})

test('a cookie of another making is no form', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (kept, value) => {
      expect(readFormCookie(kept, () => value)).toEqual(emptyForm)
    }),
  )
})
