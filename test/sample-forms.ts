import { type CourseForm, type FormItem, type FormName, formNames } from '@/domain/content/course-form'
import { both } from './build-course'

const reason = 'The sender stands in the head of the letter, and the address tells whose it is.'

/** One planted claim; `n` from 1 to 12, true when it is odd. */
export const sampleItem = (form: FormName, n: number, over: Partial<FormItem> = {}): FormItem => ({
  id: `${form}-${n}`,
  shown: { kind: 'sms', from: 'Bank', messages: [{ text: both(`Message ${n} of form ${form}`) }] },
  claim: both(`Claim ${String(n).padStart(2, '0')} of form ${form}`),
  isTrue: n % 2 === 1,
  why: both(reason),
  twin: `${form === 'a' ? 'b' : 'a'}-${n}`,
  ...over,
})

/** The twelve claims of a form. */
export const sampleItems = (form: FormName): FormItem[] =>
  Array.from({ length: 12 }, (_, i) => sampleItem(form, i + 1))

/** Both forms of a sample course as they are published. */
export const sampleForms = (courseId: string): CourseForm[] =>
  formNames.map((form) => ({ courseId, form, hash: `${courseId}-form-${form}`, items: sampleItems(form) }))
