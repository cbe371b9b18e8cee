import { cookies } from 'next/headers'
import { emptyForm, type FieldNames, FormState, formState } from '@/domain/forms/form-state'
import type { Reason } from '@/messages/refusal'
import type { Refusal } from '@/server/platform/command'
import { env } from '@/server/platform/env'

/** Long enough for the redirect; a page opened later is empty. */
const MAX_AGE_S = 60
/** Browsers refuse cookies from 4,096 bytes; what is longer goes back without what was typed. */
const MOST_BYTES = 3500
const NAME = 'haidang.form'

const encode = (state: FormState): string => Buffer.from(JSON.stringify(state)).toString('base64url')

function decode(text: string): FormState {
  try {
    return FormState.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
  } catch {
    return emptyForm
  }
}

/**
 * Keeps a refused form for the page it goes back to, in a cookie of that page alone: what was typed stands in no address and
 * no log. It needs no signature: it says only what this browser has just sent, and the page knows which fields it has.
 */
export async function keepForm(
  page: string,
  data: Record<string, unknown>,
  { issues = [] }: Refusal<Reason>,
  names?: FieldNames,
): Promise<void> {
  const state = formState(data, issues, names)
  const whole = encode(state)
  const value = whole.length <= MOST_BYTES ? whole : encode({ ...state, values: {} })
  const isSecure = env().publicUrl.startsWith('https:')
  // A cookie's path ends where its next attribute would begin.
  const path = page.split(/[?;,\s]/)[0]
  ;(await cookies()).set(NAME, value, {
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure,
    path,
    maxAge: MAX_AGE_S,
  })
}

/** The form that led here and was refused (`?failed=`); otherwise nothing typed and nothing wrong. */
export async function keptForm(search: Record<string, unknown>): Promise<FormState> {
  const kept = search.failed === undefined ? undefined : (await cookies()).get(NAME)?.value
  return kept ? decode(kept) : emptyForm
}
