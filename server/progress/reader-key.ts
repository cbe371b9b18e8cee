import { env } from '@/server/platform/env'
import { sha256 } from '@/server/platform/hash'

/** Tells two people at one computer apart, in a browser that must not keep who they are. */
export const readerKey = (personId: string): string =>
  sha256(`${env().secret} reader ${personId}`).slice(0, 20)
