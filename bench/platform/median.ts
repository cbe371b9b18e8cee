const at = (values: readonly number[], place: (last: number) => number): number => {
  const value = values.toSorted((a, b) => a - b)[place(values.length - 1)]
  if (value === undefined) throw new Error('no figures')
  return value
}

/** The middle of some figures: what one slow moment of a shared machine cannot move. */
export const median = (values: readonly number[]): number =>
  (at(values, (last) => Math.floor(last / 2)) + at(values, (last) => Math.ceil(last / 2))) / 2

/**
 * What the fastest tenth stayed below: for times of one thing at a time, to which a busy machine only ever
 * adds.
 */
export const undisturbed = (values: readonly number[]): number => at(values, (last) => Math.floor(last / 10))
