import { type FormFields, fieldsOfList } from '../forms/fields-of-list'

const text = (fields: FormFields, name: string): string | undefined => {
  const value = fields[name]
  return typeof value === 'string' ? value : undefined
}
/** A list comes as one field per choice: `kind.learner`, `course.cyber-law`. */
const chosen = (fields: FormFields, list: string): string[] =>
  fieldsOfList(fields, list).flatMap(([name, value]) => (value ? [name] : []))

/**
 * `any` counts whatever was ever learned, `start` only from the target's start, `day` from the day beside
 * it; nothing chosen leaves it to the command.
 */
function sinceOf(fields: FormFields): string | null | undefined {
  const choice = text(fields, 'since')
  if (choice === 'day') return text(fields, 'since_day')
  return choice === 'any' ? null : choice || undefined
}

/** `yes` or `no`; nothing chosen leaves it to the command, anything else its schema refuses. */
function allowsOf(fields: FormFields): unknown {
  const choice = text(fields, 'test_out') || undefined
  return choice === 'yes' || choice === 'no' ? choice === 'yes' : choice
}

/** The rule in a form, unchecked: the command's schema judges it. */
export const readRuleForm = (fields: FormFields) => ({
  memberKinds: chosen(fields, 'kind'),
  unitId: text(fields, 'unit'),
  courseIds: chosen(fields, 'course'),
  evidence: text(fields, 'evidence'),
  dueOn: text(fields, 'due'),
  evidenceSince: sinceOf(fields),
  allowsTestOut: allowsOf(fields),
})

/** The words and the start in a form, unchecked. */
export const readWordsForm = (fields: FormFields) => ({
  name: text(fields, 'name'),
  nameEn: text(fields, 'name_en'),
  document: text(fields, 'document'),
  startsOn: text(fields, 'starts'),
})

export const readsPast = (fields: FormFields): boolean => Boolean(fields.accepts_past)

/** A new target in a form, unchecked. */
export const readTargetForm = (fields: FormFields) => ({
  ...readWordsForm(fields),
  rule: readRuleForm(fields),
  acceptsPast: readsPast(fields),
})

/** The fields that are called otherwise than what they fill. */
export const targetFields = {
  nameEn: 'name_en',
  startsOn: 'starts',
  'rule.memberKinds': 'kind',
  'rule.unitId': 'unit',
  'rule.courseIds': 'course',
  'rule.evidence': 'evidence',
  'rule.dueOn': 'due',
  'rule.evidenceSince': 'since_day',
  'rule.allowsTestOut': 'test_out',
}
