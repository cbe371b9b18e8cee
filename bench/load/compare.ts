import { median } from '@/bench/platform/median'
import { drive, type Load, type Side } from './drive'
import { processorTime } from './processor-time'

/** Rounds that warm up and are thrown away. */
const WARM = 8

type Turn = { perSecond: number; perProcessorSecond: number | null }
export type Comparison = {
  /** By processor time where the system tells it, else by the clock. */
  ratio: number
  by: 'processor' | 'clock'
  clockRatio: number
  perSecond: number
  floorPerSecond: number
  processorMs: number | null
  floorProcessorMs: number | null
}

/**
 * Measures two kinds of work in short turns, so that whatever else the machine does falls on both; figures
 * are medians of the rounds. What a server can do is what its processors can: on a machine that others use,
 * requests per second of processor time say that, while requests per second of the clock say how busy the
 * others were.
 */
export async function compare(rounds: number, load: Load, side: Side, floor: Side): Promise<Comparison> {
  const turns: { work: Turn; floor: Turn }[] = []
  for (let round = -WARM; round < rounds; round++) {
    const first = round % 2 === 0 ? await takeTurn(load, side) : undefined
    const floored = await takeTurn(load, floor)
    const worked = first ?? (await takeTurn(load, side))
    if (round >= 0) turns.push({ work: worked, floor: floored })
  }
  const clockRatio = median(turns.map(({ work, floor }) => work.perSecond / floor.perSecond))
  const ratios = turns.flatMap(({ work, floor }) =>
    work.perProcessorSecond && floor.perProcessorSecond
      ? [work.perProcessorSecond / floor.perProcessorSecond]
      : [],
  )
  // A connection that closes within a turn takes its time with it: such a turn tells nothing.
  const isTold = ratios.length > turns.length / 2
  const told = turns.filter(({ work, floor }) => work.perProcessorSecond && floor.perProcessorSecond)
  const cost = (which: 'work' | 'floor') =>
    isTold ? round3(1000 / median(told.map((turn) => turn[which].perProcessorSecond ?? 0))) : null
  return {
    ratio: isTold ? median(ratios) : clockRatio,
    by: isTold ? 'processor' : 'clock',
    clockRatio: round3(clockRatio),
    perSecond: Math.round(median(turns.map(({ work }) => work.perSecond))),
    floorPerSecond: Math.round(median(turns.map(({ floor }) => floor.perSecond))),
    processorMs: cost('work'),
    floorProcessorMs: cost('floor'),
  }
}

async function takeTurn(load: Load, { work, servers }: Side): Promise<Turn> {
  const pids = await servers()
  const before = processorTime(pids)
  const { requests, ms } = await drive(load, work)
  const after = processorTime(pids)
  const used = before === null || after === null ? null : after - before
  return { perSecond: (requests * 1000) / ms, perProcessorSecond: used ? (requests * 1000) / used : null }
}

const round3 = (value: number): number => Number(value.toFixed(3))
