/** Something the operator can mend: shown as one sentence, without a stack. TypeScript has its twin in problem.ts. */
export class Problem extends Error {
  constructor(message) {
    super(message)
    this.name = 'Problem'
  }
}

/** Prints a problem as a sentence, anything else with its stack, and ends with exit code 1. */
export function giveUp(error) {
  const text = error?.name === 'Problem' ? error.message : (error?.stack ?? String(error))
  process.stderr.write(`\n${text}\n`)
  process.exit(1)
}
