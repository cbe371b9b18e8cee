import { z } from 'zod'
import { foldCode } from '../text/fold-code'
import { searchText } from '../text/search-text'

export const UnitKind = z.enum(['institution', 'faculty', 'department', 'centre', 'union', 'class'])
export type UnitKind = z.infer<typeof UnitKind>

const prefixes: [RegExp, UnitKind][] = [
  [/^khoa /, 'faculty'],
  [/^(trung tam|vien) /, 'centre'],
  [/^(doan|hoi|cong doan)( |$)/, 'union'],
]

/**
 * What kind of unit a name says: Khoa … is a faculty, Trung tâm … a centre, Đoàn … a union, all else a
 * department.
 */
export function unitKind(name: string): UnitKind {
  const folded = searchText(name)
  return prefixes.find(([prefix]) => prefix.test(folded))?.[1] ?? 'department'
}

/**
 * A word of a name, with the signs that end it where they make another word of it: C, C++ and C# are three.
 */
const word = /[\p{L}\p{N}]+(?:[+#]+(?![\p{L}\p{N}+#]))?/gu

/** The code of a unit that lists name only by its name. */
export const unitCode = (name: string): string => (searchText(name).match(word) ?? []).join('-')

/** The code that a unit of this name was given before signs and letters of other scripts counted. */
export const formerUnitCode = (name: string): string => (searchText(name).match(/[a-z0-9]+/g) ?? []).join('-')

/** The code of a class is its name, folded so that `cntt k15a` is the same class. */
export const classCode = foldCode
