// @ts-check
/** Something the operator can mend: shown as one sentence, without a stack. */
export class Problem extends Error {
  /** @override */
  name = 'Problem'
}

/**
 * Prints a problem as a sentence, anything else with its stack, and ends with exit code 1.
 * @param {unknown} error
 * @returns {never}
 */
export function giveUp(error) {
  const isProblem = error instanceof Error && error.name === 'Problem'
  const text = isProblem ? error.message : error instanceof Error ? error.stack : String(error)
  process.stderr.write(`\n${text}\n`)
  process.exit(1)
}
