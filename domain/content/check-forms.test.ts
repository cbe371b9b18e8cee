import { expect, test } from 'vitest'
import { sampleItem, sampleItems } from '@/test/sample-forms'
import { checkForms } from './check-forms'
import { FormItem } from './course-form'
import type { Content, Located } from './source'

const located = (value: FormItem, line: number): Located<FormItem> => ({
  file: `content/courses/law/forms/${value.id.slice(0, 1)}.yaml`,
  lines: { '': line },
  value,
})
type Forms = { a: FormItem[]; b: FormItem[] }
const faults = (change: (forms: Forms) => void, hasBrokenForms = false) => {
  const forms = { a: sampleItems('a'), b: sampleItems('b') }
  change(forms)
  const course = { id: 'law', hasBrokenForms, forms: { a: forms.a.map(located), b: forms.b.map(located) } }
  return checkForms({ courses: [course] } as unknown as Content)
}
const codes = (change: (forms: Forms) => void) => faults(change).map(({ code, file }) => `${code} ${file}`)
const file = (name: string) => `content/courses/law/forms/${name}.yaml`

test('twelve claims each, half of them true, twin by twin: nothing to say', () => {
  expect(faults(() => {})).toEqual([])
})
test('a course without forms has none to mend, and a broken one is told only what broke it', () => {
  const none = (forms: Forms) => {
    forms.a = []
    forms.b = []
  }
  expect(faults(none)).toEqual([])
  expect(faults((forms) => forms.a.pop(), true)).toEqual([])
})
test('a form has twelve claims', () => {
  const [fault] = faults((forms) => {
    forms.a.pop()
    forms.b.pop()
  })
  expect(fault).toMatchObject({ code: 'form-count', file: file('a'), line: 1 })
  expect(fault?.message).toContain('11')
  expect(codes((forms) => forms.b.splice(0))).toContain(`form-count ${file('b')}`)
})
test('six of them are true', () => {
  const flip = (forms: Forms) => {
    forms.a[0] = sampleItem('a', 1, { isTrue: false })
    forms.b[0] = sampleItem('b', 1, { isTrue: false })
  }
  expect(codes(flip)).toEqual([`form-half ${file('a')}`, `form-half ${file('b')}`])
})
test('no two items bear one id, in whichever form they stand', () => {
  expect(codes((forms) => (forms.a[1] = sampleItem('a', 2, { id: 'a-1' })))).toContain(`twin-id ${file('a')}`)
})
test.each([
  ['an item that is not there', sampleItem('a', 1, { twin: 'b-99' }), 'is no item of the other form'],
  ['an item of its own form', sampleItem('a', 1, { twin: 'a-2' }), 'is no item of the other form'],
  [
    'an item that has another twin',
    sampleItem('a', 1, { twin: 'b-3' }),
    'is the twin of "a-3", not of "a-1"',
  ],
])('a twin is not %s', (_, item, says) => {
  const found = faults((forms) => (forms.a[0] = item)).filter(({ code }) => code === 'form-twin')
  expect(found.find((fault) => fault.file === file('a'))).toMatchObject({ line: 0 })
  expect(found.map(({ message }) => message).join()).toContain(says)
})
test('twins are equally true, and show the same kind of thing', () => {
  const truth = (forms: Forms) => {
    forms.a[0] = sampleItem('a', 1, { twin: 'b-2' })
    forms.a[1] = sampleItem('a', 2, { twin: 'b-1' })
    forms.b[0] = sampleItem('b', 1, { twin: 'a-2' })
    forms.b[1] = sampleItem('b', 2, { twin: 'a-1' })
  }
  expect(codes(truth)).toEqual([
    ...Array(2).fill(`form-twin ${file('a')}`),
    ...Array(2).fill(`form-twin ${file('b')}`),
  ])
  const bar = { kind: 'address', address: 'https://a.example' } as const
  expect(codes((forms) => (forms.b[3] = sampleItem('b', 4, { shown: bar })))).toEqual([
    `form-twin ${file('a')}`,
    `form-twin ${file('b')}`,
  ])
})

const stretch = (right: number) => (forms: Forms) => {
  // So many true claims are longer than the middle one; the false ones fill the rest.
  const long = [1, 3, 5, 7, 9, 11].slice(0, right).concat([2, 4, 6, 8, 10, 12].slice(right))
  forms.b = forms.b.map((item) =>
    long.includes(Number(item.id.slice(2)))
      ? { ...item, claim: { ...item.claim, en: `${item.claim.en} and more` } }
      : item,
  )
}
test('who goes by the length of a claim is right in at most two thirds, either way', () => {
  expect(codes(stretch(4))).toEqual([])
  expect(codes(stretch(2))).toEqual([])
  expect(codes(stretch(5))).toEqual([`form-length ${file('b')}`])
  const [long] = faults(stretch(6))
  expect(long?.message).toMatch(/the longer claims .* 12 of 12 \(en\)/)
  const [short] = faults(stretch(1))
  expect(short?.message).toMatch(/the shorter claims .* 10 of 12 \(en\)/)
})

test('why a claim is true or not takes sixty characters in each language', () => {
  const item = sampleItem('a', 1)
  const sixty = 'x'.repeat(60)
  expect(FormItem.safeParse({ ...item, why: { vi: sixty, en: sixty } }).success).toBe(true)
  expect(FormItem.safeParse({ ...item, why: { vi: sixty.slice(1), en: sixty } }).success).toBe(false)
  expect(FormItem.safeParse({ ...item, why: { vi: sixty, en: sixty.slice(1) } }).success).toBe(false)
})
