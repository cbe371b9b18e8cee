import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const Budget = z
  .object({ min: z.number().optional(), max: z.number().optional(), unit: z.string(), says: z.string() })
  .strict()
const Budgets = z.record(z.string(), Budget)

/** One measured figure; `detail` holds what it was made of. */
export type Measured = { value: number; detail?: Record<string, unknown> }
export type Judged = Measured & { ok: boolean; min?: number; max?: number; unit: string; says: string }

const rounded = (value: number): number => Number(value.toPrecision(4))

/** Lays every figure beside its budget; a figure without one is a mistake of ours. */
export function judge(measured: Record<string, Measured>, root: string): Record<string, Judged> {
  const budgets = Budgets.parse(JSON.parse(fs.readFileSync(path.join(root, 'bench/budgets.json'), 'utf8')))
  return Object.fromEntries(
    Object.entries(measured).map(([name, { value, detail }]) => {
      const budget = budgets[name]
      if (!budget) throw new Error(`bench/budgets.json has no budget for ${name}`)
      const { min = -Infinity, max = Infinity } = budget
      return [
        name,
        { value: rounded(value), ok: value >= min && value <= max, ...budget, ...(detail && { detail }) },
      ]
    }),
  )
}
