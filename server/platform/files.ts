import fs from 'node:fs/promises'
import path from 'node:path'
import { clock } from './clock'
import type { Tx } from './db'
import { env } from './env'
import { sha256 } from './hash'

export type StoredFile = { hash: string; type: string; size: number }
type About = { purpose: string; ownerId?: string | null; deleteAfter?: Date | null }

const placeOf = (hash: string): string => {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('not the hash of a file')
  return path.join(env().dataDir, 'files', hash.slice(0, 2), hash)
}

/**
 * Keeps bytes under their hash and records whose they are. The bytes are on the disk before the row can be committed; when
 * the transaction is undone they lie there unused, which harms nobody.
 */
export async function storeFile(tx: Tx, bytes: Uint8Array, { purpose, ownerId = null, deleteAfter = null }: About): Promise<StoredFile> {
  const hash = sha256(bytes)
  const file = { hash, type: typeOf(bytes), size: bytes.length }
  await writeOnce(placeOf(hash), bytes)
  await tx.file.createMany({ data: [{ ...file, purpose, ownerId, deleteAfter, createdAt: clock.now() }], skipDuplicates: true })
  return file
}

/** The bytes with this hash; null when they are not there. */
export async function readFile(hash: string): Promise<Buffer | null> {
  return fs.readFile(placeOf(hash)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
}

async function writeOnce(place: string, bytes: Uint8Array): Promise<void> {
  const isThere = await fs.stat(place).then(
    ({ size }) => size === bytes.length,
    () => false,
  )
  if (isThere) return
  await fs.mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
  const draft = `${place}.${process.pid}.${performance.now()}`
  const handle = await fs.open(draft, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await fs.rename(draft, place)
}

const signatures: readonly [string, readonly number[]][] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['application/zip', [0x50, 0x4b, 0x03, 0x04]],
]

/** What the bytes are by their own beginning; the sender's word is not asked. */
export function typeOf(bytes: Uint8Array): string {
  const known = signatures.find(([, start]) => start.every((byte, at) => bytes[at] === byte))
  if (known) return known[0]
  if (bytes.subarray(0, 65_536).includes(0)) return 'application/octet-stream'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'text/plain'
  } catch {
    return 'application/octet-stream'
  }
}

/** An answer that a browser saves and never runs. */
export function attachment(bytes: Uint8Array, { type, name }: { type: string; name: string }): Response {
  const plain = name.normalize('NFD').replace(/[^\x20-\x7e]|["\\]/g, '')
  const headers = {
    'Content-Type': type,
    'Content-Length': String(bytes.length),
    'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  }
  return new Response(new Uint8Array(bytes), { headers })
}
