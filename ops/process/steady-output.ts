import fs from 'node:fs'

/**
 * From now on what goes to stdout and stderr may be lost, but never stops, slows or ends this process. On a
 * full disk each write of a log fails; a stream would report that as a fault, whoever catches faults would
 * log it, and so on for ever.
 */
export function steadyOutput(): void {
  for (const [stream, fd] of [
    [process.stdout, 1],
    [process.stderr, 2],
  ] as const) {
    stream.on('error', () => {})
    stream.write = (text: string | Uint8Array, ...rest: unknown[]): boolean => {
      try {
        fs.writeSync(fd, typeof text === 'string' ? Buffer.from(text) : text)
      } catch {
        // A line that finds no room. The next one tries again: the disk may have been cleared meanwhile.
      }
      const done = rest.find((it) => typeof it === 'function')
      if (done) process.nextTick(done as () => void)
      return true
    }
  }
}

/**
 * The same for a terminal or a pipe that may be closed under us: what cannot be said any more is not a fault.
 */
export function quietOutput(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
}
