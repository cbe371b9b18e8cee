import { setTimeout } from 'node:timers/promises'

const FLOOR_MS = 150

/**
 * No answer comes sooner: what a known login costs more than an unknown one (a lock, a write) does not show.
 */
export async function notSooner<T>(work: Promise<T>): Promise<T> {
  const [result] = await Promise.all([work, setTimeout(FLOOR_MS)])
  return result
}
