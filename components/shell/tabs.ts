import type { IconName } from '../ui/icon'

export type Tab = 'home' | 'courses' | 'certificates' | 'me'

/** The four places of somebody who is signed in: the same on every page, in this order. */
export const tabs: readonly [tab: Tab, path: string, icon: IconName][] = [
  ['home', '/home', 'home'],
  ['courses', '/learning', 'book'],
  ['certificates', '/certificates', 'award'],
  ['me', '/me', 'person'],
]

export type MemberTexts = { menu: string; tabs: Record<Tab, string>; manage: string }

/** Who is signed in, as far as the bar shows it. */
export type Member = {
  /** Null while only that somebody is signed in is known. */
  name: string | null
  manages: boolean
  /** Lessons done and asked, in words; null when nothing is asked. */
  progress: string | null
}
