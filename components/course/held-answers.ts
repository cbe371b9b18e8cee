import { readList, writeList } from '../saving/kept-list'

export type RecallAnswer = { course: string; lesson: string; exercise: string; choice: string }
/**
 * An answer the server has not recorded yet, and whose it is; null when it was given before anybody signed
 * in.
 */
export type HeldAnswer = RecallAnswer & { owner: string | null }

export const keyOf = ({ course, lesson, exercise }: Omit<RecallAnswer, 'choice'>): string =>
  `${course}/${lesson}/${exercise}`

/** Holds one more answer; as on the server, the first one to a question counts. */
export function hold(held: readonly HeldAnswer[], answer: HeldAnswer): HeldAnswer[] {
  return held.some((one) => keyOf(one) === keyOf(answer)) ? [...held] : [...held, answer]
}

export const without = (held: readonly HeldAnswer[], key: string): HeldAnswer[] =>
  held.filter((one) => keyOf(one) !== key)

/**
 * What may stay in a window in which this person is signed in: their own, and what nobody owns. Never another
 * person's.
 */
export const seenBy = (held: readonly HeldAnswer[], who: string): HeldAnswer[] =>
  held.filter(({ owner }) => owner === who || owner === null)

/** Gives what nobody owns to the person who says it is theirs. */
export const claimedBy = (held: readonly HeldAnswer[], who: string): HeldAnswer[] =>
  held.map((one) => (one.owner === null ? { ...one, owner: who } : one))

const NAME = 'haidang.answers'

export const readHeld = (storage: () => Pick<Storage, 'getItem'>): HeldAnswer[] =>
  readList(storage, NAME, isHeld)

/** Where nothing may be stored, this page still holds them. */
export function writeHeld(
  storage: () => Pick<Storage, 'setItem' | 'removeItem'>,
  held: readonly HeldAnswer[],
): void {
  writeList(storage, NAME, held)
}

function isHeld(value: unknown): value is HeldAnswer {
  if (typeof value !== 'object' || value === null) return false
  const { course, lesson, exercise, choice, owner } = value as Record<string, unknown>
  const isText = [course, lesson, exercise, choice].every((part) => typeof part === 'string')
  return isText && (owner === null || typeof owner === 'string')
}
