import { readList, writeList } from '../saving/kept-list'
import type { Unsaved } from './save-queue'

/** A choice that waits in this window for a session or a line, and whose it is. */
type KeptChoice = Unsaved & { owner: string; attempt: string }

const NAME = 'haidang.choices'

const readOwn = (storage: () => Pick<Storage, 'getItem'>, owner: string): KeptChoice[] =>
  readList(storage, NAME, isKept).filter((one) => one.owner === owner)

/** What an earlier page of this attempt left; never another person's. */
export const keptChoices = (
  storage: () => Pick<Storage, 'getItem'>,
  owner: string,
  attempt: string,
): Unsaved[] => readOwn(storage, owner).filter((one) => one.attempt === attempt)

/**
 * Keeps the choices of this attempt for the next page; other people's go away. False when they cannot be
 * kept.
 */
export function keepChoices(
  storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
  owner: string,
  attempt: string,
  unsaved: readonly Unsaved[],
): boolean {
  const others = readOwn(storage, owner).filter((one) => one.attempt !== attempt)
  return writeList(storage, NAME, [...others, ...unsaved.map((one) => ({ ...one, owner, attempt }))])
}

function isKept(value: unknown): value is KeptChoice {
  if (typeof value !== 'object' || value === null) return false
  const { owner, attempt, item, choice, revision } = value as Record<string, unknown>
  const isText = [owner, attempt, choice].every((part) => typeof part === 'string')
  return isText && [item, revision].every((part) => Number.isInteger(part))
}
