import { searchText } from '../text/search-text'

export type PersonName = { familyName: string; givenName: string }

/** A name as it is written: all of it, family name first. */
export const nameOf = ({ familyName, givenName }: PersonName): string => `${familyName} ${givenName}`.trim()

/** A name as it is compared: without accents and capitals. */
export const foldedName = (name: PersonName): string => searchText(nameOf(name))
