/** How a form names the answer to a claim. */
const FIELD = 'claim.'
export const fieldOf = (claim: string): string => `${FIELD}${claim}`

/**
 * What was judged, from a form's fields (`claim.<id>` is `true` or `false`); a script sends `answers` as it
 * is.
 */
export function sentJudgements(data: Readonly<Record<string, unknown>>): unknown {
  if (data.answers !== undefined) return data.answers
  return Object.fromEntries(
    Object.entries(data)
      .filter(([name]) => name.startsWith(FIELD))
      .map(([name, value]) => [
        name.slice(FIELD.length),
        value === 'true' ? true : value === 'false' ? false : value,
      ]),
  )
}
