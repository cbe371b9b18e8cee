import { randomBytes } from 'node:crypto'
import { cookies } from 'next/headers'
import { emptyForm, type FieldNames, type FormState, formState } from '@/domain/forms/form-state'
import type { Reason } from '@/messages/refusal'
import type { Refusal } from '@/server/platform/command'
import { env } from '@/server/platform/env'
import { formCookie, placeAfter, readFormCookie } from './form-cookie'

/** Long enough for the redirect; a page opened later is empty. */
const MAX_AGE_S = 60
/** Which place the last refused form of this browser got. */
const LAST = 'haidang.form'

/**
 * Keeps a refused form for the page it goes back to, in a cookie of that page alone, and answers the address
 * that finds it: what was typed stands in no address and no log. It needs no signature: it says only what
 * this browser has just sent, and the page knows which fields it has.
 */
export async function keepForm(
  page: string,
  data: Record<string, unknown>,
  { reason, issues = [] }: Refusal<Reason>,
  names?: FieldNames,
): Promise<string> {
  const state = formState(data, issues, names)
  const jar = await cookies()
  const place = placeAfter(jar.get(LAST)?.value)
  const { kept, name, value, path } = formCookie(page, state, place, randomBytes(4).toString('hex'))
  const secure = env().publicUrl.startsWith('https:')
  const shared = { httpOnly: true, sameSite: 'lax' as const, secure, maxAge: MAX_AGE_S }
  jar.set(LAST, place, { ...shared, path: '/' })
  jar.set(name, value, { ...shared, path })
  return `${page}${page.includes('?') ? '&' : '?'}${new URLSearchParams({ failed: reason, kept })}`
}

/**
 * The form that led here and was refused (`?failed=`, `kept=`); otherwise nothing typed and nothing wrong.
 */
export async function keptForm(search: Record<string, unknown>): Promise<FormState> {
  if (search.failed === undefined) return emptyForm
  const jar = await cookies()
  return readFormCookie(search.kept, (name) => jar.get(name)?.value)
}
