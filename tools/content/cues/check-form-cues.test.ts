import { expect, test } from 'vitest'
import type { FormItem } from '@/domain/content/course-form'
import { sampleItems } from '@/test/sample-forms'
import { checkFormCues, foundByRules } from './check-form-cues'

const courseOf = (change: (item: FormItem) => FormItem) => {
  const form = (name: 'a' | 'b') =>
    sampleItems(name).map((value) => ({ file: 'x', lines: {}, value: change(value) }))
  return { id: 'law', forms: { a: form('a'), b: form('b') } }
}
const saying = (isTrue: boolean, words: string) =>
  courseOf((item) =>
    item.isTrue === isTrue ? { ...item, claim: { ...item.claim, en: `${item.claim.en} ${words}` } } : item,
  )

test('claims that are worded alike are found by chance', () => {
  const course = courseOf((item) => item)
  expect(foundByRules(course, 'vi')).toBe(50)
  expect(checkFormCues([course])).toEqual([])
})
test('absolutes in false claims give the true ones away, in the language in which they stand', () => {
  expect(checkFormCues([saying(false, 'always')])).toMatchObject([
    { file: 'content/courses/law/forms/a.yaml', code: 'cue-forms', line: 1 },
  ])
  expect(checkFormCues([saying(false, 'always')])[0]?.message).toContain('100 % of all pairs (en)')
})
test('in true claims they lead the reader astray, which is no fault', () => {
  expect(checkFormCues([saying(true, 'always')])).toEqual([])
})
test('a course without forms says nothing', () => {
  expect(checkFormCues([{ id: 'law', forms: { a: [], b: [] } }])).toEqual([])
})
