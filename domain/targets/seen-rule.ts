import type { FormFields } from '../forms/fields-of-list'
import { readRuleForm } from './read-rule-form'

/**
 * Names the rule of a form, and the start it is judged by, as its preview showed it: the form that sets it
 * sends this along, so that nobody sets what they have not looked at.
 */
export const seenRule = (fields: FormFields): string =>
  JSON.stringify({ ...readRuleForm(fields), startsOn: fields.starts ?? null })

/** True when the form sets exactly what its preview showed. */
export const isSeen = (fields: FormFields): boolean => fields.seen === seenRule(fields)
