import type { FormState } from '@/domain/forms/form-state'
import { type Form, formNamed } from '@/messages/form-fields'
import type { Translate } from '@/messages/translate'
import { grantForm } from './grant-form'

type Search = Record<string, unknown>

const words = { invalid_input: 'refusal_at.people.invalid_input' } as const

/**
 * The forms of a person's page: the one that gives a role, the decisions by their names, and which of them
 * was refused.
 */
export function personForms(search: Search, kept: FormState, units: readonly { id: string }[], t: Translate) {
  const grant = grantForm(search, units, t)
  const decision = formNamed(search, kept, t, { words })
  const { form } = search
  const refused: Form | undefined =
    form === 'grant' ? grant : typeof form === 'string' ? decision(form) : undefined
  return { grant, decision, refused }
}
