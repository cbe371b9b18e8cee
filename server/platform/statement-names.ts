const MOST_NAMES = 300
const MOST_SEEN = 5_000

/**
 * Names the statements that come again, so that PostgreSQL plans each once per connection instead of at
 * every call. Not every text gets one: lists of any length make texts without end, and each name costs memory
 * on each connection.
 */
export function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>()
  const seen = new Set<string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size >= MOST_NAMES) return ''
    if (!seen.has(sql)) {
      if (seen.size >= MOST_SEEN) seen.clear()
      seen.add(sql)
      return ''
    }
    seen.delete(sql)
    const name = `again-${names.size + 1}`
    names.set(sql, name)
    return name
  }
}
