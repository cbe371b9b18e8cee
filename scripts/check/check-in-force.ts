/** Where dated rows may be compared with a day: the rule and its spellings for queries. */
const places = new Set(['domain/time/in-force.ts', 'server/platform/in-force.ts'])

const comparisons = [
  // SQL and TypeScript: valid_to IS NULL, g.valid_to >= $2, validTo === null
  /\bvalid(?:_to|_from|To|From)\b\s*(?:IS\s+(?:NOT\s+)?NULL|BETWEEN\b|[=!]==?|[<>]=?|=\s*[$'?]|IN\s*\()/i,
  /(?:[<>]=?|[=!]==?|![\w.]*\.)\s*(?:\w+\.)*valid(?:_to|_from|To|From)\b/,
  // Prisma: { validTo: null }, { validFrom: { lte … } }
  /\bvalid(?:To|From)\s*:\s*(?:null\b|\{)/,
]

/** Of SQL that names the table: which of its rows is the newest record of something. */
function asksWhatIsKnown(sql: string): boolean {
  const known = (before: string) => new RegExp(`${before}superseded_at\\s+IS\\s+NULL`, 'i').test(sql)
  const tables = [
    ...sql.matchAll(
      /\b(?:membership|role_grant)\b(?:\s+(?:AS\s+)?(?!set\b|where\b|join\b|on\b|group\b|order\b)(\w+))?/gi,
    ),
  ]
  return tables.some(([, alias]) => (alias ? known(`\\b${alias}\\.`) : known('(?<![\\w.])')))
}
const prismaAsks = /\b(?:membership|roleGrant)\.\w+\(\{(?:(?!\n\s*\}\))[\s\S])*?\bsupersededAt:\s*null\b/

const FAULT =
  'compares the days of a dated row itself: what is in force is asked of server/platform/in-force (inForce, whereInForce, isKnown …)'

/** A source that says by itself which memberships or grants count on a day. */
export const inForceFaults = (file: string, source: string): string[] =>
  places.has(file) || /^(scripts\/check|test|e2e)\/|\.test\.tsx?$/.test(file)
    ? []
    : comparisons.some((comparison) => comparison.test(source)) ||
        source.split('`').some(asksWhatIsKnown) ||
        prismaAsks.test(source)
      ? [FAULT]
      : []
