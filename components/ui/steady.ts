/** For so many milliseconds a second press is the end of a double one: it must not undo the first. */
export const STEADY_MS = 600
