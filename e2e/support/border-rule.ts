import type { Ids } from './border-ids'

export const visitors = [
  'anonymous',
  'learner',
  'monitor',
  'adviser',
  'faculty_manager',
  'student_affairs',
  'administrator',
] as const
export type Visitor = (typeof visitors)[number]

export type Rule = {
  /** Who gets in; everyone else is sent to sign in or told that there is nothing. */
  who: readonly Visitor[]
  address: (ids: Ids) => string
  /** What a POST carries; it is sent only by those who must be refused. */
  body?: (ids: Ids) => object
  /** Words that nobody may receive who is kept out, in any form the page has. */
  mark?: string
}

export const everyone = visitors
export const nobody: Visitor[] = []
export const signedIn = visitors.slice(1)
export const holder: Visitor[] = ['monitor']
// The monitor holds a role; the adviser and everyone after are staff.
export const insiders = visitors.slice(2)
export const managers = visitors.slice(2)
export const office: Visitor[] = ['student_affairs', 'administrator']
export const admin: Visitor[] = ['administrator']

export const at =
  (address: string): Rule['address'] =>
  () =>
    address
