/** Between two questions while all is well. */
export const EVERY_MS = 4000
/** While the site is away it is asked ever more rarely, at last once a minute. */
const RAREST_MS = 60_000

/** How long to wait after so many questions in a row that got no answer. */
export const waitAfter = (failures: number): number => Math.min(RAREST_MS, EVERY_MS * 2 ** failures)

/** No right any more, or nothing to see: asking again will not help. Anything else may pass. */
export const isOver = (status: number): boolean => [401, 403, 404].includes(status)
