import { type Actor, systemActor } from '@/domain/access/actor'
import type { ImportKind } from '@/domain/import/import-kind'
import { applyImport } from '@/server/imports/import-list'
import { previewImport } from '@/server/imports/import-list'
import { uploadList } from '@/server/imports/upload-list'
import { execute } from '@/server/platform/command'

const office = systemActor('test')

/** Keeps a list for preview and apply; answers the hash of its bytes. */
export async function upload(text: string | Uint8Array, actor: Actor = office): Promise<string> {
  const stored = await execute(uploadList, actor, {
    bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
  })
  if (!stored.ok) throw new Error(stored.reason)
  return stored.value.fileHash
}

export async function preview(kind: ImportKind, fileHash: string, actor: Actor = office) {
  const seen = await previewImport(actor, { kind, fileHash })
  if (!seen.ok) throw new Error(`${seen.reason} ${JSON.stringify(seen.issues ?? [])}`)
  return seen.value
}

/** Brings a list in with everything confirmed. */
export async function bringIn(kind: ImportKind, text: string | Uint8Array, actor: Actor = office) {
  const fileHash = await upload(text, actor)
  const { rosterHash } = await preview(kind, fileHash, actor)
  const input = { kind, fileHash, rosterHash, confirmUnits: true, confirmRights: true }
  const applied = await execute(applyImport, actor, input)
  if (!applied.ok) throw new Error(applied.reason)
  return applied.value
}
