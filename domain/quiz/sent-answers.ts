import { type FormFields, fieldsOfList } from '../forms/fields-of-list'

const LIST = 'answer'
/** How a form names the answer to an item. */
export const answerField = (item: number): string => `${LIST}.${item}`

/** The answers to items, from a form's fields (`answer.0=a`); a script sends `answers` as it is. */
export const sentAnswers = (fields: FormFields): unknown =>
  'answers' in fields
    ? fields.answers
    : Object.fromEntries(fieldsOfList(fields, LIST).map(([item, choice]) => [item, { response: { choice } }]))
