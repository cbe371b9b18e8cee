import { timingSafeEqual } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { env } from '@/server/platform/env'
import { sha256 } from '@/server/platform/hash'
import { newSecret } from '@/server/platform/ids'

const place = (): string => path.join(env().dataDir, 'setup-token')

/**
 * The token that lets whoever started an empty installation, and nobody else, make its institution. Made
 * once, then the same.
 */
export function ensureSetupToken(): string {
  const known = readSetupToken()
  if (known) return known
  const token = newSecret()
  fs.mkdirSync(env().dataDir, { recursive: true })
  fs.writeFileSync(`${place()}.tmp`, `${token}\n`, { mode: 0o600 })
  fs.renameSync(`${place()}.tmp`, place())
  return token
}

export function readSetupToken(): string | null {
  try {
    return fs.readFileSync(place(), 'utf8').trim() || null
  } catch {
    return null
  }
}

export function isSetupToken(given: string): boolean {
  const expected = readSetupToken()
  return expected !== null && timingSafeEqual(Buffer.from(sha256(given)), Buffer.from(sha256(expected)))
}

export const dropSetupToken = (): void => fs.rmSync(place(), { force: true })
