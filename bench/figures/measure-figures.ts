import type { Measured } from '@/bench/platform/budgets'
import { median, undisturbed } from '@/bench/platform/median'
import { environment, type Site } from '../platform/site'
import { FiguresProcess } from './figures-process'
import type { Operation, Scan } from './protocol'

type Pair = { small: FiguresProcess; large: FiguresProcess }
export type FiguresPlan = { courseIds: readonly string[]; times: number; recounts: number }

const WARM = 8
const EXPORTS = 5
const boards = ['classBoard', 'facultyList', 'schoolBoard'] as const
const inspected = [...boards, 'completion'] as const
const growths = {
  classBoardGrowth: 'classBoard',
  facultyListGrowth: 'facultyList',
  schoolBoardGrowth: 'schoolBoard',
  completionGrowth: 'completion',
} as const

/**
 * The same questions to a small and a large school in turns, and the recount of the large one against its
 * bare SQL.
 */
export async function measureFigures(
  site: Site,
  { courseIds, times, recounts }: FiguresPlan,
  say: (text: string) => void,
): Promise<Record<string, Measured>> {
  const open = (url: string) => FiguresProcess.open(site.root, environment(site, url), courseIds)
  const pair = { small: await open(site.smallUrl), large: await open(site.largeUrl) }
  try {
    const measured: Record<string, Measured> = {}
    for (const [name, operation] of Object.entries(growths)) {
      say(`${operation} in the small and the large school`)
      measured[name] = await growth(pair, operation, times)
    }
    say('the names of the whole school as files against one bare COPY')
    Object.assign(measured, await exportFigures(pair.large, EXPORTS))
    say('statements and plans')
    Object.assign(measured, await inspect(pair.large))
    say('recount against its bare SQL')
    measured.recount = await recountRatio(pair.large, recounts)
    measured.drift = { value: (await pair.large.ask('recount')).drift ?? Number.NaN }
    return measured
  } finally {
    pair.small.close()
    pair.large.close()
  }
}

async function growth({ small, large }: Pair, operation: Operation, times: number): Promise<Measured> {
  const seen = { small: [] as number[], large: [] as number[] }
  for (let time = -WARM; time < times; time++) {
    const [a, b] = [await small.ask(operation), await large.ask(operation)]
    if (time < 0) continue
    seen.small.push(a.ms)
    seen.large.push(b.ms)
  }
  const [smallMs, largeMs] = [undisturbed(seen.small), undisturbed(seen.large)]
  return { value: largeMs / smallMs, detail: { smallMs: round(smallMs), largeMs: round(largeMs) } }
}

async function inspect(
  large: FiguresProcess,
): Promise<Record<'boardStatements' | 'sequentialScans', Measured>> {
  const statements: Record<string, number> = {}
  const scans: Scan[] = []
  for (const operation of inspected) {
    const answer = await large.ask(operation, { inspect: true })
    statements[operation] = answer.statements
    scans.push(...answer.scans)
  }
  return {
    boardStatements: {
      value: Math.max(...boards.map((board) => statements[board] ?? Infinity)),
      detail: statements,
    },
    sequentialScans: { value: scans.length, detail: { scans } },
  }
}

/**
 * Seven times with the two that warm up: from the sixth a named statement would get a plan for any values.
 */
async function exportFigures(
  large: FiguresProcess,
  times: number,
): Promise<Record<'namesCsv' | 'namesXlsx' | 'exportStall', Measured>> {
  const kinds = ['namesCopy', 'namesCsv', 'namesXlsx'] as const
  const seen = { namesCopy: [] as number[], namesCsv: [] as number[], namesXlsx: [] as number[] }
  const stalls: number[] = []
  const bytes: Record<string, number | undefined> = {}
  for (let time = -2; time < times; time++)
    for (const kind of kinds) {
      const answer = await large.ask(kind)
      bytes[kind] = answer.bytes
      if (time < 0) continue
      seen[kind].push(answer.ms)
      if (kind !== 'namesCopy') stalls.push(answer.stallMs)
    }
  const copyMs = median(seen.namesCopy)
  const figure = (kind: 'namesCsv' | 'namesXlsx'): Measured => ({
    value: median(seen[kind]) / copyMs,
    detail: { ms: Math.round(median(seen[kind])), copyMs: Math.round(copyMs), bytes: bytes[kind] },
  })
  return {
    namesCsv: figure('namesCsv'),
    namesXlsx: figure('namesXlsx'),
    exportStall: { value: median(stalls), detail: { longestMs: Math.round(Math.max(...stalls)) } },
  }
}

async function recountRatio(large: FiguresProcess, recounts: number): Promise<Measured> {
  const seen = { recount: [] as number[], bare: [] as number[] }
  for (let time = 0; time < recounts; time++) {
    seen.bare.push((await large.ask('bareSql')).ms)
    seen.recount.push((await large.ask('recount')).ms)
  }
  const [recountMs, bareMs] = [undisturbed(seen.recount), undisturbed(seen.bare)]
  return {
    value: recountMs / bareMs,
    detail: { recountMs: Math.round(recountMs), bareMs: Math.round(bareMs) },
  }
}

const round = (ms: number): number => Number(ms.toFixed(2))
