/**
 * One line for the log: of an error its kind and places, never its message, which may quote what people
 * typed; of a text all but query strings.
 */
export function plainLine(level: string, args: unknown[], now = new Date()): string {
  const error = args.find((arg) => arg instanceof Error) as
    | (Error & { code?: unknown; digest?: unknown })
    | undefined
  const about = error
    ? { name: error.name, code: error.code, digest: error.digest, frames: framesOf(error) }
    : {
        text: args
          .filter((arg) => typeof arg === 'string')
          .join(' ')
          .replace(/\?[^\s"']*/g, '?')
          .trim()
          .slice(0, 300),
      }
  return `${JSON.stringify({ at: now.toISOString(), level, event: 'web', ...about })}\n`
}

const framesOf = ({ stack }: Error): string[] =>
  String(stack)
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .slice(0, 5)
    .map((line) => line.trim())

/**
 * Next reports faults to the console, with whatever a database or parser said: from now on in lines of ours.
 */
export function plainConsole(): void {
  for (const level of ['error', 'warn'] as const)
    console[level] = (...args: unknown[]) => void process.stderr.write(plainLine(level, args))
}
