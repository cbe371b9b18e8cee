import type { UnitChoice } from '@/server/units/queries'

/** Units to choose from, each as deep as it stands in the tree. */
export const unitOptions = (units: readonly UnitChoice[]): { value: string; label: string }[] =>
  units.map(({ id, name, depth }) => ({ value: id, label: `${'– '.repeat(depth)}${name}` }))
