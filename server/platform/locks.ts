/**
 * The advisory locks of the whole site, each of what is done by one at a time. Two that shared a number
 * would wait for each other without a reason: a long import held up the look at the clock.
 */
export const locks = {
  migrate: 7_202_611,
  publish: 7_202_613,
  audience: 7_202_614,
  administrators: 7_202_615,
  clock: 7_202_616,
  gauge: 7_202_618,
} as const
