type Unit = { unitKind: string; unitName: string }

/**
 * What a certificate in place of another prints: who belongs to no unit any more keeps the one on the old
 * one.
 */
export const keepsUnit = <Facts extends Unit>(facts: Facts, { unitKind, unitName }: Unit): Facts =>
  facts.unitKind === '' ? { ...facts, unitKind, unitName } : facts
