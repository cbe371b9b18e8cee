import { z } from 'zod'
import { type FormItem, TRUE_CLAIMS } from '../content/course-form'

/** What somebody judged: the id of a claim to whether they hold it true. What was left blank is not in it. */
export const Judgements = z.record(z.string(), z.boolean())
export type Judgements = z.infer<typeof Judgements>

/** True claims held true, false claims held false; a blank counts for neither. */
export type Score = { answered: number; rightTrue: number; rightFalse: number }

type Claim = Pick<FormItem, 'id' | 'isTrue'>

export function scoreForm(items: readonly Claim[], judged: Judgements): Score {
  const given = items.filter(({ id }) => Object.hasOwn(judged, id))
  const right = given.filter(({ id, isTrue }) => judged[id] === isTrue)
  return {
    answered: given.length,
    rightTrue: right.filter(({ isTrue }) => isTrue).length,
    rightFalse: right.filter(({ isTrue }) => !isTrue).length,
  }
}

/** Only what the form asks, whatever else was sent. */
export const judgedOf = (items: readonly Claim[], judged: Judgements): Judgements =>
  Object.fromEntries(
    items.flatMap(({ id }) => {
      const held = Object.hasOwn(judged, id) ? judged[id] : undefined
      return held === undefined ? [] : [[id, held]]
    }),
  )

/** From so many more mistakes on one side than on the other somebody leans to it. */
const LEAN = 2

/**
 * Which mistakes somebody makes more often: holding true claims false (`doubts`), or false claims true
 * (`trusts`). Null when neither, and when claims were left blank: a blank is no mistake.
 */
export function leanOf({ answered, rightTrue, rightFalse }: Score): 'doubts' | 'trusts' | null {
  if (answered < 2 * TRUE_CLAIMS) return null
  const more = rightFalse - rightTrue
  if (more >= LEAN) return 'doubts'
  return more <= -LEAN ? 'trusts' : null
}

/** What the second form says of the first: how many more were recognised; less is negative. */
export const changeOf = (before: Score, after: Score) => ({
  rightTrue: after.rightTrue - before.rightTrue,
  rightFalse: after.rightFalse - before.rightFalse,
})
