import { Role } from '@/domain/access/roles'
import { type Form, formFields } from '@/messages/form-fields'
import { readReason } from '@/messages/refusal'
import type { Translate } from '@/messages/translate'

const owners = { role_held: 'role', role_elsewhere: 'unit' } as const

type Search = Record<string, unknown>

/**
 * The form that gives a role as its page's address says it: what was chosen, and at which choice it was
 * refused.
 */
export function grantForm(search: Search, units: readonly { id: string }[], t: Translate): Form {
  if (search.form !== 'grant') return formFields({ values: {}, issues: {} }, undefined, t)
  const { role, unit } = search
  const values = Object.fromEntries(
    Object.entries({ role, unit }).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
  const reason = readReason(search.failed)
  const issues: Record<string, string> = {}
  if (reason === 'invalid_input' && !Role.safeParse(role).success) issues.role = 'none_chosen'
  if (reason === 'invalid_input' && !units.some(({ id }) => id === unit)) issues.unit = 'none_chosen'
  return formFields({ values, issues }, reason, t, { owners })
}
