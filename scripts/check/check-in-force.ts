/** Where dated rows may be compared with a day: the rule and its spellings for queries. */
const places = new Set(['domain/time/in-force.ts', 'server/platform/in-force.ts'])

const comparisons = [
  // SQL and TypeScript: valid_to IS NULL, g.valid_to >= $2, validTo === null
  /\bvalid(?:_to|_from|To|From)\b\s*(?:IS\s+(?:NOT\s+)?NULL|BETWEEN\b|[=!]==?|[<>]=?|=\s*[$'?]|IN\s*\()/i,
  /(?:[<>]=?|[=!]==?|![\w.]*\.)\s*(?:\w+\.)*valid(?:_to|_from|To|From)\b/,
  // Prisma: { validTo: null }, { validFrom: { lte … } }
  /\bvalid(?:To|From)\s*:\s*(?:null\b|\{)/,
]

const FAULT =
  'compares the days of a dated row itself: what is in force is asked of server/platform/in-force (inForce, whereInForce …)'

/** A source that says by itself which memberships or grants count on a day. */
export const inForceFaults = (file: string, source: string): string[] =>
  places.has(file) || /^(scripts\/check|test|e2e)\/|\.test\.tsx?$/.test(file)
    ? []
    : comparisons.some((comparison) => comparison.test(source))
      ? [FAULT]
      : []
