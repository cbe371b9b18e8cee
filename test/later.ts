import { clock } from '@/server/platform/clock'

/** Runs `work` that much later and comes back, whatever happens in it. */
export async function later<T>(ms: number, work: () => Promise<T>): Promise<T> {
  clock.shift(ms)
  try {
    return await work()
  } finally {
    clock.shift(-ms)
  }
}
