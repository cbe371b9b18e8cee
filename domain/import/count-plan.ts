import { z } from 'zod'
import type { Plan, RowSort } from './plan'

const n = z.int().min(0)
/** What was counted only later is nothing in older imports. */
const later = n.default(0)

export const Counts = z.object({
  rows: n,
  added: n,
  changed: n,
  moved: n,
  left: later,
  missing: n,
  unchanged: n,
  skipped: n,
  newClasses: later,
  newUnits: later,
  movedClasses: later,
  rightsGiven: later,
  rightsEnded: later,
})
export type Counts = z.infer<typeof Counts>

/** The figures of a plan; added, changed, moved, left, unchanged and skipped make up all rows. */
export function countPlan({ rows, missing, errors, units, rights }: Plan, total: number): Counts {
  const of = (sort: RowSort): number => rows.filter((row) => row.sort === sort).length
  const fresh = units.filter(({ event }) => event === 'new')
  const classes = fresh.filter(({ kind }) => kind === 'class').length
  return {
    rows: total,
    added: of('added'),
    changed: of('changed'),
    moved: of('moved'),
    left: of('left'),
    missing: missing.length,
    unchanged: of('unchanged'),
    skipped: new Set(errors.map(({ row }) => row)).size,
    newClasses: classes,
    newUnits: fresh.length - classes,
    movedClasses: units.length - fresh.length,
    rightsGiven: rights.filter(({ event }) => event === 'given').length,
    rightsEnded: rights.filter(({ event }) => event === 'ended').length,
  }
}
