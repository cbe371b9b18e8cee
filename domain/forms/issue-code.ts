/** What zod says of a field, as far as a form has words for it. */
type Issue = { code?: string; message: string; origin?: string; input?: unknown }

/**
 * A short code for what is wrong with a field: the one the schema gives, else what kind of fault it is.
 * Forms have the words (`messages/form-fields.ts`).
 */
export function issueCode({ code, message, origin, input }: Issue): string {
  if (/^[a-z]+(_[a-z]+)*$/.test(message)) return message
  if (input === undefined || input === null || input === '') return 'missing'
  if (code === 'too_small') return origin === 'string' ? 'too_short' : 'too_small'
  if (code === 'too_big') return origin === 'string' ? 'too_long' : 'too_big'
  return 'invalid'
}
