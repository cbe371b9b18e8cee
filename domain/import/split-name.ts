import type { PersonName } from '../people/person-name'

/**
 * A Vietnamese name in one piece: the last word is the given name, all before it the family and middle names.
 */
export function splitName(fullName: string): PersonName {
  const at = fullName.lastIndexOf(' ')
  return { familyName: fullName.slice(0, Math.max(at, 0)), givenName: fullName.slice(at + 1) }
}
