/** A child that ran this long counts as healthy: its next death is a first one again. */
export const HEALTHY_MS = 60_000

/** How long to wait before the nth restart in a row: at once, then longer, at most half a minute. */
export const backoffMs = (failures: number): number =>
  failures <= 1 ? 100 : Math.min(500 * 2 ** (failures - 2), 30_000)
