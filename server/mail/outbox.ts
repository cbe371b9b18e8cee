import fs from 'node:fs/promises'
import path from 'node:path'
import { env } from '@/server/platform/env'
import { sha256 } from '@/server/platform/hash'
import type { Mail } from './mail'

const folder = (): string => path.join(env().dataDir, 'outbox')

/** Keeps a letter where there is no mail server: one file each, only for the owner of the data folder. */
export async function writeToOutbox({ id, at }: Pick<Mail, 'id' | 'at'>, message: Buffer): Promise<void> {
  await fs.mkdir(folder(), { recursive: true, mode: 0o700 })
  const name = `${at.toISOString().replace(/[:.]/g, '-')}-${sha256(id).slice(0, 16)}.eml`
  const file = path.join(folder(), name)
  await fs.writeFile(`${file}.tmp`, message, { mode: 0o600 })
  await fs.rename(`${file}.tmp`, file)
}
