/** What a certificate prints about its holder and its issuer, and what an office may have to correct. */
const lines = [
  'holder',
  'code',
  'unitName',
  'issuer',
  'issuerEn',
  'place',
  'signatoryTitle',
  'signatoryName',
] as const
export type Printed = Record<(typeof lines)[number], string>

/** Whether another certificate would say nothing else: then there is nothing to replace. */
export const printsAlike = (one: Printed, other: Printed): boolean =>
  lines.every((line) => one[line] === other[line])
