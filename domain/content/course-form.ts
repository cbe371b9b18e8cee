import { z } from 'zod'
import { Bilingual } from '../lang/lang'
import { Shown } from './shown'
import { Slug } from './slug'

/** The two parallel forms of a course: who is asked one before it is asked the other after it. */
export const formNames = ['a', 'b'] as const
export const FormName = z.enum(formNames)
export type FormName = z.infer<typeof FormName>

/** So many claims a form, half of them true. */
export const CLAIMS = 12
export const TRUE_CLAIMS = 6

const WHY_LENGTH = 60
const Why = Bilingual.refine(
  ({ vi, en }) => vi.length >= WHY_LENGTH && en.length >= WHY_LENGTH,
  `needs at least ${WHY_LENGTH} characters in each language: how could one tell?`,
)

/** A claim about something that is shown: true or not true, never a matter of opinion. */
export const FormItem = z
  .object({
    id: Slug,
    shown: Shown,
    claim: Bilingual,
    isTrue: z.boolean(),
    why: Why,
    /** The item of the other form that asks the same skill. */
    twin: Slug,
  })
  .strict()
export type FormItem = z.infer<typeof FormItem>

/** A form as it is published, named by the hash of all that it holds. */
export const CourseForm = z.object({
  courseId: z.string(),
  form: FormName,
  hash: z.string(),
  items: z.array(FormItem),
})
export type CourseForm = z.infer<typeof CourseForm>
