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

/** What kind of unit a name says: Khoa … is a faculty, Trung tâm … a centre, Đoàn … a union, all else a department. */
export function unitKind(name: string): UnitKind {
  const folded = searchText(name)
  return prefixes.find(([prefix]) => prefix.test(folded))?.[1] ?? 'department'
}

/** The code of a unit that lists name only by its name. */
export const unitCode = (name: string): string =>
  searchText(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** The code of a class is its name, folded so that `cntt k15a` is the same class. */
export const classCode = foldCode
