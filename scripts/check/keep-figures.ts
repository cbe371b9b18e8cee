import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const FILE = 'bench/results/soak.json'

/**
 * Says what a full-size proof counted; `SOAK_SAVE=1 npm run test:soak` also keeps it, each proof below its
 * name.
 */
export function keepFigures(proof: string, figures: Record<string, unknown>): void {
  const kept = {
    date: new Date().toISOString(),
    machine: { node: process.version, cpus: os.cpus().length, load: Number(os.loadavg()[0]?.toFixed(1)) },
    ...figures,
  }
  process.stdout.write(`${proof}: ${JSON.stringify(figures)}\n`)
  if (!process.env.SOAK_SAVE) return
  const all = fs.existsSync(FILE) ? JSON.parse(fs.readFileSync(FILE, 'utf8')) : {}
  const sorted = Object.entries({ ...all, [proof]: kept }).toSorted(([a], [b]) => (a < b ? -1 : 1))
  fs.mkdirSync(path.dirname(FILE), { recursive: true })
  fs.writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`)
}
