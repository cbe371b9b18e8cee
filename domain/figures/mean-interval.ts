/** A sample by its size, its sum and its sum of squares: what can be added up without naming anybody. */
export type Sums = { n: number; sum: number; squares: number }
export type MeanInterval = { mean: number; low: number; high: number }

/** The 97.5th percentile of the normal distribution. */
const Z = 1.959_964

/**
 * The mean of a sample with its 95 % interval: Student's t on the standard error, cut off where no value can
 * lie. The sample needs two members or more.
 */
export function meanInterval(
  { n, sum, squares }: Sums,
  bounds: { least: number; most: number },
): MeanInterval {
  const mean = sum / n
  const variance = Math.max(0, squares - n * mean * mean) / (n - 1)
  const reach = tQuantile(n - 1) * Math.sqrt(variance / n)
  return { mean, low: Math.max(bounds.least, mean - reach), high: Math.min(bounds.most, mean + reach) }
}

/**
 * The 97.5th percentile of Student's t: Fisher's expansion around the normal one, right to two decimals from
 * five degrees of freedom on.
 */
export function tQuantile(freedom: number): number {
  const terms = [
    Z,
    (Z ** 3 + Z) / 4,
    (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / 96,
    (3 * Z ** 7 + 19 * Z ** 5 + 17 * Z ** 3 - 15 * Z) / 384,
  ]
  return terms.reduce((sum, term, power) => sum + term / freedom ** power, 0)
}
