import { createHash } from 'node:crypto'

/** SHA-256 in hex: names files and content, and stands for secrets in the database. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')
