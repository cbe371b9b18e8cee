export type RecallAnswer = { course: string; lesson: string; exercise: string; choice: string }
/** An answer the server has not recorded yet, and whose it is; null when it was given before anybody signed in. */
export type KeptAnswer = RecallAnswer & { owner: string | null }

export const keyOf = ({ course, lesson, exercise }: Omit<RecallAnswer, 'choice'>): string =>
  `${course}/${lesson}/${exercise}`

/** Keeps one more answer; as on the server, the first one to a question counts. */
export function keep(kept: readonly KeptAnswer[], answer: KeptAnswer): KeptAnswer[] {
  return kept.some((one) => keyOf(one) === keyOf(answer)) ? [...kept] : [...kept, answer]
}

export const without = (kept: readonly KeptAnswer[], key: string): KeptAnswer[] =>
  kept.filter((one) => keyOf(one) !== key)

/** What may stay in a window in which this person is signed in: their own, and what nobody owns. Never another person's. */
export const seenBy = (kept: readonly KeptAnswer[], who: string): KeptAnswer[] =>
  kept.filter(({ owner }) => owner === who || owner === null)

/** Gives what nobody owns to the person who says it is theirs. */
export const claimedBy = (kept: readonly KeptAnswer[], who: string): KeptAnswer[] =>
  kept.map((one) => (one.owner === null ? { ...one, owner: who } : one))

const NAME = 'haidang.answers'

/** What an earlier page of this window left; nothing when it cannot be read. */
export function readKept(storage: () => Pick<Storage, 'getItem'>): KeptAnswer[] {
  try {
    const read: unknown = JSON.parse(storage().getItem(NAME) ?? '[]')
    return Array.isArray(read) ? read.filter(isKept) : []
  } catch {
    return []
  }
}

/** Leaves the answers for the next page of this window; where nothing may be stored, this page still holds them. */
export function writeKept(
  storage: () => Pick<Storage, 'setItem' | 'removeItem'>,
  kept: readonly KeptAnswer[],
): void {
  try {
    if (kept.length === 0) storage().removeItem(NAME)
    else storage().setItem(NAME, JSON.stringify(kept))
  } catch {
    // The browser forbids it or is full.
  }
}

function isKept(value: unknown): value is KeptAnswer {
  if (typeof value !== 'object' || value === null) return false
  const { course, lesson, exercise, choice, owner } = value as Record<string, unknown>
  const isText = [course, lesson, exercise, choice].every((part) => typeof part === 'string')
  return isText && (owner === null || typeof owner === 'string')
}
