import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { env } from './env'

/** How a text was sealed: stands before it, so that another way can come without losing what is there. */
const VERSION = 1
const NONCE = 12
const TAG = 16

const derive = (purpose: string, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', env().secret, 'haidang', `seal ${VERSION} ${purpose}`, bytes))

/**
 * Names the secret by which this installation seals without telling it: who keeps it beside a sealed text
 * knows later whether the text can still be opened.
 */
export const sealName = (): string => derive('name', 8).toString('hex')

/**
 * Seals a text with the secret of the installation, so that a copy of the database without the secret tells
 * nothing of it. `about` says what the text belongs to: under another name it does not open.
 */
export function seal(text: string, about: string): string {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', derive('key', 32), nonce)
  cipher.setAAD(Buffer.from(about))
  const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), hidden]).toString('base64')
}

/** The text that was sealed; null when it was sealed with another secret or way, or changed since. */
export function unseal(sealed: string, about: string): string | null {
  const bytes = Buffer.from(sealed, 'base64')
  if (bytes[0] !== VERSION || bytes.length < 1 + NONCE + TAG) return null
  const nonce = bytes.subarray(1, 1 + NONCE)
  const decipher = createDecipheriv('aes-256-gcm', derive('key', 32), nonce, { authTagLength: TAG })
  decipher.setAAD(Buffer.from(about))
  decipher.setAuthTag(bytes.subarray(1 + NONCE, 1 + NONCE + TAG))
  try {
    return decipher.update(bytes.subarray(1 + NONCE + TAG), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return null
  }
}
