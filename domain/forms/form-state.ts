import { z } from 'zod'

/**
 * A form that was refused, on its way back to the page it came from: what was typed, and what is wrong at
 * which field.
 */
export const FormState = z.object({
  values: z.record(z.string(), z.string()),
  /** The code of what is wrong, by the name of the field. */
  issues: z.record(z.string(), z.string()),
})
export type FormState = z.infer<typeof FormState>

export const emptyForm: FormState = { values: {}, issues: {} }

type Issue = { path: string; message: string }
/** The field of the form that fills a place of the command's input, for those that are called otherwise. */
export type FieldNames = Record<string, string>

/** What steers a form is not typed, and what is secret never travels back. */
const isTyped = (name: string): boolean =>
  !['lang', 'back', 'next', 'idempotencyKey'].includes(name) && !/password|secret/i.test(name)

const fieldOf = (path: string, names: FieldNames): string =>
  // A place inside a list belongs to the field of the list.
  names[path] ?? names[path.split('.').slice(0, -1).join('.')] ?? path.split('.')[0] ?? path

/** Our own codes stay; whatever else the schema says in words is `invalid`. */
const codeOf = (message: string): string => (/^[a-z]+(_[a-z]+)*$/.test(message) ? message : 'invalid')

/**
 * What a refused form takes back: the texts typed, and of each field, in their order, the first thing that is
 * wrong.
 */
export function formState(
  data: Record<string, unknown>,
  issues: readonly Issue[],
  names: FieldNames = {},
): FormState {
  const values = Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) =>
      typeof value === 'string' && isTyped(name) ? [[name, value]] : [],
    ),
  )
  const wrong = new Map<string, string>()
  for (const { path, message } of issues) {
    const field = fieldOf(path, names)
    if (!wrong.has(field)) wrong.set(field, codeOf(message))
  }
  return { values, issues: Object.fromEntries(wrong) }
}
