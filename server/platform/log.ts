type Fields = Record<string, string | number | boolean | null | undefined>

const write = (level: string, event: string, fields: Fields) =>
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`)

/** JSON lines on stderr. Fields are ids, counts and codes: never names, answers, tokens or query strings. */
export const log = {
  info: (event: string, fields: Fields = {}) => write('info', event, fields),
  warn: (event: string, fields: Fields = {}) => write('warn', event, fields),
  /**
   * Logs the fault's kind and place; the message only of our own errors, since a database's may quote data.
   */
  error(event: string, cause: unknown, fields: Fields = {}) {
    const error = cause instanceof Error ? cause : new Error(String(cause))
    const frame = error.stack
      ?.split('\n')
      .find((line) => line.includes('    at '))
      ?.trim()
    const code = 'code' in error ? String(error.code) : undefined
    write('error', event, { ...fields, name: error.name, code, frame })
  },
}
