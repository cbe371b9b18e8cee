import type { FormState } from '@/domain/forms/form-state'
import type { MessageKey, Translate } from './translate'

/** Words for a fault; `field` is whose it is when the refusal itself does not say. */
export type FaultWords = Record<string, { field?: string; word: MessageKey }>

const common: FaultWords = {
  missing: { word: 'field.missing' },
  too_short: { word: 'field.too_short' },
  too_long: { word: 'field.too_long' },
  bad_email: { word: 'field.bad_email' },
  bad_code: { word: 'import.error.bad_code.hint' },
  bad_name: { word: 'import.error.bad_name.hint' },
  not_printable: { word: 'import.error.not_printable.hint' },
  password_short: { field: 'password', word: 'activate.fault.password_short' },
  password_long: { field: 'password', word: 'activate.fault.password_long' },
  password_personal: { field: 'password', word: 'activate.fault.password_personal' },
  password_common: { field: 'password', word: 'activate.fault.password_common' },
}

type FieldProps = { name: string; defaultValue?: string; error?: string; autoFocus?: boolean }

/**
 * A form shown again: what each field gets (what was typed, what is wrong with it; the focus goes to the first wrong one) and
 * what is said above, when no field says it.
 */
export function formFields(form: FormState, failed: unknown, t: Translate, own: FaultWords = {}) {
  const reason = typeof failed === 'string' ? failed : null
  const words: FaultWords = { ...common, ...own }
  const owner = reason === null ? undefined : words[reason]?.field
  const issues = owner && reason ? { [owner]: reason, ...form.issues } : form.issues
  const [first] = Object.keys(issues)
  return {
    field(name: string): FieldProps {
      const issue = issues[name]
      return {
        name,
        defaultValue: form.values[name],
        error: issue === undefined ? undefined : t(words[issue]?.word ?? 'field.invalid'),
        autoFocus: name === first || undefined,
      }
    },
    /** What is said above the form. */
    summary: reason && t(first ? 'field.some' : (words[reason]?.word ?? 'field.refused')),
  }
}
