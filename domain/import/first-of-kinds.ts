/**
 * At most `most` of many, in their order, so that every kind is seen before one kind is seen again: a single
 * line of a rare kind is not lost behind thousands of another.
 */
export function firstOfKinds<T>(all: readonly T[], kindOf: (one: T) => string, most: number): T[] {
  const seen = new Map<string, number>()
  const ranked = all.map((one, at) => {
    const rank = seen.get(kindOf(one)) ?? 0
    seen.set(kindOf(one), rank + 1)
    return { one, at, rank }
  })
  return ranked
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .slice(0, most)
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}
