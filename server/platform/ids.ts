import { randomBytes } from 'node:crypto'
import { uuidv7 } from 'uuidv7'

/** A new row id: UUIDv7, so that ids sort by time of making. */
export const newId = (): string => uuidv7()

/** A random secret for links and sessions: 256 bits, base64url. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

export const randomBytesOf = (count: number): Uint8Array => randomBytes(count)
