import type { Actor } from './actor'
import { canAnywhere } from './can'

/** True for whoever finds something to do under Manage. */
export const isManager = (actor: Actor): boolean =>
  canAnywhere(actor, 'board.view') || canAnywhere(actor, 'system.view')

/**
 * The page one's work begins on, after the language: offices start at their board, everyone else, class
 * monitors too, at their own learning. Each is one click from the other.
 */
export function startPage(actor: Actor): string {
  const isOffice = actor.kind === 'person' && actor.grants.some(({ role }) => role !== 'class_monitor')
  return isOffice && canAnywhere(actor, 'board.view') ? '/manage/boards' : '/home'
}
