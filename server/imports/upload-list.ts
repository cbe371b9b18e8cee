import { z } from 'zod'
import { actorId } from '@/domain/access/actor'
import { can } from '@/domain/access/can'
import { uploadDays } from '@/domain/privacy/retention'
import { storeFile } from '@/server/files/store-file'
import { freeDisk } from '@/server/platform/disk'
import { ok, rareCommand, refuse } from '@/server/platform/command'
import { findRoot } from '@/server/units/queries'
import { fileType, MAX_BYTES } from './read-table'

/** Keeps an uploaded list between preview and apply, for thirty days. */
export const uploadList = rareCommand({
  name: 'people.upload',
  input: z.object({ bytes: z.instanceof(Uint8Array) }),
  subject: (tx) => findRoot(tx),
  can: (actor, root) => can(actor, 'people.import', root.path),
  async run({ tx, input: { bytes }, actor, now }) {
    if (bytes.byteLength > MAX_BYTES) return refuse('too_large')
    if (bytes.byteLength === 0) return refuse('empty_file')
    if ((await freeDisk()).isLow) return refuse('disk_full')
    const deleteAfter = new Date(now.getTime() + uploadDays * 86_400_000)
    return ok({
      fileHash: await storeFile(
        tx,
        { bytes, type: fileType(bytes), purpose: 'import', ownerId: actorId(actor), deleteAfter },
        now,
      ),
    })
  },
  audit: (_, { fileHash }) => ({ subject: `file:${fileHash}` }),
})
