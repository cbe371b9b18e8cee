import type { Actor } from './actor'
import { canAnywhere } from './can'

/**
 * The page one's work begins on, after the language: offices start at their board, everyone else, class monitors too, at
 * their own learning. Each is one click from the other.
 */
export function startPage(actor: Actor): string {
  const isOffice = actor.kind === 'person' && actor.grants.some(({ role }) => role !== 'class_monitor')
  return isOffice && canAnywhere(actor, 'board.view') ? '/manage/boards' : '/home'
}
