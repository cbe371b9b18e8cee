/** How long an account waits after this many wrong passwords in a row: four tries are free, then 5 s doubling to 15 minutes. */
export const retryDelayMs = (failures: number): number =>
  failures < 5 ? 0 : Math.min(5_000 * 2 ** (failures - 5), 900_000)
