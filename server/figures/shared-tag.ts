import { clock } from '@/server/platform/clock'
import { readTag } from './board-tag'

const KEPT_MS = 1000
/** More than any school has of boards that are open at once, by target and units. */
const MOST = 500

type Held = { at: number; tag: Promise<string> }
const tags = new Map<string, Held>()

/**
 * The mark of a board, read at most once a second however many have it open. Who may see it was asked before.
 */
export function sharedTag(targetId: string, paths: string[]): Promise<string> {
  const key = [targetId, ...paths].join(' ')
  const at = clock.now().getTime()
  const found = tags.get(key)
  if (found && Math.abs(at - found.at) < KEPT_MS) return found.tag
  if (tags.size >= MOST) tags.clear()
  const tag = readTag(targetId, paths)
  tags.set(key, { at, tag })
  tag.catch(() => tags.delete(key))
  return tag
}
