import { type FormFields, fieldsOfList } from '../forms/fields-of-list'

const LIST = 'claim'
/** How a form names the answer to a claim. */
export const fieldOf = (claim: string): string => `${LIST}.${claim}`

const readAnswer = (value: unknown): unknown => (value === 'true' ? true : value === 'false' ? false : value)

/**
 * What was judged, from a form's fields (`claim.<id>` is `true` or `false`); a script sends `answers` as it
 * is.
 */
export const sentJudgements = (fields: FormFields): unknown =>
  'answers' in fields
    ? fields.answers
    : Object.fromEntries(fieldsOfList(fields, LIST).map(([claim, value]) => [claim, readAnswer(value)]))
