import fs from 'node:fs/promises'
import path from 'node:path'
import type { Tx } from '@/server/platform/db'
import { env } from '@/server/platform/env'
import { sha256 } from '@/server/platform/hash'
import { newId } from '@/server/platform/ids'

const HASH = /^[0-9a-f]{64}$/
const placeOf = (hash: string): string => path.join(env().dataDir, 'files', hash.slice(0, 2), hash)

export type StoredFile = {
  bytes: Uint8Array
  type: string
  purpose: string
  ownerId: string | null
  deleteAfter: Date | null
}

/**
 * Keeps bytes under the name of their hash and records them. The bytes are written first: a row never points
 * at nothing. The same bytes again only push their deletion back.
 */
export async function storeFile(tx: Tx, file: StoredFile, now: Date): Promise<string> {
  const { bytes, type, purpose, ownerId, deleteAfter } = file
  const hash = sha256(bytes)
  const place = placeOf(hash)
  await fs.mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
  const half = `${place}.${newId()}.tmp`
  await fs.writeFile(half, bytes, { mode: 0o600 })
  await fs.rename(half, place)
  await tx.file.upsert({
    where: { hash },
    create: { hash, type, size: bytes.byteLength, ownerId, purpose, createdAt: now, deleteAfter },
    update: { deleteAfter },
  })
  return hash
}

/** The bytes of a stored file; null when there are none or they no longer match their name. */
export async function readStoredFile(hash: string): Promise<Uint8Array | null> {
  if (!HASH.test(hash)) return null
  const bytes = await fs.readFile(placeOf(hash)).catch(() => null)
  return bytes && sha256(bytes) === hash ? bytes : null
}

/** Removes the bytes of a file whose row is gone. */
export const removeStoredFile = (hash: string): Promise<void> => fs.rm(placeOf(hash), { force: true })
