const PLACE = 'server/units/below-sql.ts'

const spellings = [/\bstarts_with\s*\(\s*(?:\w+\.)?path\b/i, /\bpath\s*(?:~>=~|~<~|\^@)/, /\bpath\s+LIKE\b/i]

const FAULT = 'says "below this unit" by itself: it is asked of server/units/below-sql (isBelow, inRange …)'

/** A source that compares paths of units in SQL by itself. */
export const belowFaults = (file: string, source: string): string[] =>
  file.startsWith('server/') && file !== PLACE && spellings.some((spelling) => spelling.test(source))
    ? [FAULT]
    : []
