import { searchText } from '../text/search-text'
import { commonPasswords } from './common-passwords'

export const MIN_PASSWORD = 10
export const MAX_PASSWORD = 200

export type PasswordFault = 'password_short' | 'password_long' | 'password_personal' | 'password_common'

/** What a password must not repeat: the code and e-mail one signs in with, and the own name. */
export type Known = { code: string; email?: string | null; familyName: string; givenName: string }

/**
 * What is wrong with a new password, or null. Length is what protects: any characters, spaces and Vietnamese
 * letters are welcome, none are demanded.
 */
export function passwordFault(password: string, person: Known): PasswordFault | null {
  const length = [...password].length
  if (length < MIN_PASSWORD) return 'password_short'
  if (length > MAX_PASSWORD) return 'password_long'
  const folded = bare(password)
  if (isPersonal(folded, person)) return 'password_personal'
  return commonPasswords.has(folded) || isPattern(folded) ? 'password_common' : null
}

const bare = (text: string): string => searchText(text).replaceAll(' ', '')

function isPersonal(folded: string, { code, email, familyName, givenName }: Known): boolean {
  const own = [code, email, email?.split('@')[0], familyName + givenName, givenName + familyName]
  return own
    .map((text) => bare(text ?? ''))
    .some((text) => text.length >= 4 && folded.includes(text) && folded.length - text.length < 6)
}

/** One short piece repeated (abcabcabcabc), or digits that go up or down by the same step (3456789012). */
function isPattern(folded: string): boolean {
  if (/^(.{1,4})\1+.{0,3}$/.test(folded)) return true
  const steps = new Set(
    [...folded].slice(1).map((letter, at) => (letter.charCodeAt(0) - folded.charCodeAt(at) + 10) % 10),
  )
  return /^\d+$/.test(folded) && steps.size === 1
}
