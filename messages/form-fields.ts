import { emptyForm, type FormState } from '@/domain/forms/form-state'
import { type Reason, readReason, sayReason, type WordsHere } from './refusal'
import type { MessageKey, Translate } from './translate'

/** Whose fault a reason is, when the refusal itself does not say. */
export type Owners = Partial<Record<Reason, string>>

const owners: Owners = {
  password_short: 'password',
  password_long: 'password',
  password_personal: 'password',
  password_common: 'password',
}

// What the schema of a field says of it (domain/forms/issue-code.ts); a refusal may name a field, too.
const fieldWords: Record<string, MessageKey> = {
  missing: 'field.missing',
  too_short: 'field.too_short',
  too_long: 'field.too_long',
  bad_email: 'field.bad_email',
  bad_day: 'field.bad_day',
  none_chosen: 'field.none_chosen',
  bad_code: 'import.error.bad_code.hint',
  bad_name: 'import.error.bad_name.hint',
  not_printable: 'import.error.not_printable.hint',
}

type FieldProps = { name: string; defaultValue?: string; error?: string; autoFocus?: boolean }
export type Own = { owners?: Owners; words?: WordsHere }

/**
 * A form shown again: what each field gets (what was typed, what is wrong with it; the focus goes to the
 * first wrong one) and what is said above, when no field says it.
 */
export function formFields(form: FormState, failed: unknown, t: Translate, own: Own = {}) {
  const reason = readReason(failed)
  const owner = reason && { ...owners, ...own.owners }[reason]
  const issues = owner && reason ? { [owner]: reason, ...form.issues } : form.issues
  const [first] = Object.keys(issues)
  const say = (issue: string): string => {
    if (Object.hasOwn(fieldWords, issue)) return t(fieldWords[issue] ?? 'field.invalid')
    const known = readReason(issue)
    return known ? sayReason(t, known, own.words) : t('field.invalid')
  }
  return {
    field(name: string): FieldProps {
      const issue = issues[name]
      return {
        name,
        defaultValue: form.values[name],
        error: issue === undefined ? undefined : say(issue),
        autoFocus: name === first || undefined,
      }
    },
    /** What is said above the form. */
    summary: reason && (first ? t('field.some') : sayReason(t, reason, own.words)),
  }
}

type Failed = { form?: unknown; failed?: unknown }
export type Form = ReturnType<typeof formFields>

/**
 * Of a page with several forms, one by its name (`?form=`): shown again when it is the one that was refused,
 * else as it begins.
 */
export const formNamed =
  (search: Failed, kept: FormState, t: Translate, own?: Own) =>
  (name: string): Form =>
    search.form === name ? formFields(kept, search.failed, t, own) : formFields(emptyForm, undefined, t, own)
