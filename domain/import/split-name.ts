export type PersonName = { familyName: string; givenName: string }

/** A Vietnamese name in one piece: the last word is the given name, all before it the family and middle names. */
export function splitName(fullName: string): PersonName | null {
  const at = fullName.lastIndexOf(' ')
  return at > 0 ? { familyName: fullName.slice(0, at), givenName: fullName.slice(at + 1) } : null
}
